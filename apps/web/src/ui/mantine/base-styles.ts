// What every page of the client begins with, in the order of Mantine's own sheet. Its variables stand in our own sheet
// (build/theme-variables-plugin.ts); the components' own styles come with them (`fields.ts`, `panels.ts`).
import '@mantine/core/styles/baseline.layer.css';
import '@mantine/core/styles/global.layer.css';
import '@mantine/core/styles/UnstyledButton.layer.css';
import '@mantine/core/styles/CloseButton.layer.css';

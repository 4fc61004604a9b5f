import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

const petrol: MantineColorsTuple = [
  '#E9F3F5',
  '#D0E6EA',
  '#A6D2DA',
  '#7CC3CF',
  '#4FA3B1',
  '#2F8695',
  '#1B6E7D',
  '#126070',
  '#0B5563',
  '#083F4A',
];
const marigold: MantineColorsTuple = [
  '#FEF7E8',
  '#FCEBC6',
  '#F7DA98',
  '#F0BE5A',
  '#E9B043',
  '#E3A42B',
  '#C98C17',
  '#A2700E',
  '#7B550A',
  '#543A06',
];
const brick: MantineColorsTuple = [
  '#FBEDEB',
  '#F5D5D1',
  '#F2B4AD',
  '#F0938C',
  '#DC7169',
  '#C9544B',
  '#B8433B',
  '#AD3930',
  '#A3312B',
  '#7A221D',
];
const moss: MantineColorsTuple = [
  '#EEF4ED',
  '#DAE7D8',
  '#BAD5B6',
  '#9CCB95',
  '#7BAF74',
  '#629859',
  '#518449',
  '#477641',
  '#3F6B3A',
  '#2D4F29',
];
const gray: MantineColorsTuple = [
  '#F5F1EA',
  '#EDE8DF',
  '#E0DAD0',
  '#CFCBC4',
  '#7C878D',
  '#66727A',
  '#5B6870',
  '#45525A',
  '#2E3D44',
  '#1B2A2F',
];
const dark: MantineColorsTuple = [
  '#E8ECEC',
  '#CDD4D5',
  '#B3BDC0',
  '#98A4A8',
  '#7C878D',
  '#2A363B',
  '#1B2529',
  '#12191C',
  '#0D1315',
  '#080C0E',
];

const px = (size: number) => `${size / 16}rem`;

/** Mantine chooses the word's colour on a filled button once, for light; ours changes with the scheme. */
const ON_ACTION = 'var(--mantine-primary-color-contrast)';
const variantColorResolver: VariantColorsResolver = (input) => {
  const colours = defaultVariantColorsResolver(input);
  return input.variant === 'filled' && (input.color ?? 'petrol') === 'petrol'
    ? { ...colours, color: ON_ACTION }
    : colours;
};

/** Paper, ink, one colour of action, one of attention (LOOK, "Marks"); sizes 14 · 17 · 21 · 27 · 36, radius 6. */
export const theme = createTheme({
  colors: { petrol, marigold, brick, moss, gray, dark },
  primaryColor: 'petrol',
  primaryShade: { light: 8, dark: 3 },
  autoContrast: true,
  variantColorResolver,
  black: '#1B2A2F',
  white: '#FFFFFF',
  fontFamily: "'Atkinson Hyperlegible Next Variable', system-ui, sans-serif",
  headings: {
    fontFamily: "'Atkinson Hyperlegible Next Variable', system-ui, sans-serif",
    fontWeight: '650',
    sizes: {
      h1: { fontSize: px(36), lineHeight: '1.15' },
      h2: { fontSize: px(27), lineHeight: '1.25' },
      h3: { fontSize: px(21), lineHeight: '1.3' },
      h4: { fontSize: px(17), lineHeight: '1.4' },
      h5: { fontSize: px(17), lineHeight: '1.4' },
      h6: { fontSize: px(14), lineHeight: '1.45' },
    },
  },
  fontSizes: { xs: px(14), sm: px(17), md: px(17), lg: px(21), xl: px(27) },
  lineHeights: { xs: '1.45', sm: '1.55', md: '1.55', lg: '1.4', xl: '1.25' },
  spacing: { xs: px(8), sm: px(12), md: px(16), lg: px(24), xl: px(40) },
  radius: { xs: '3px', sm: '6px', md: '6px', lg: '6px', xl: '6px' },
  defaultRadius: 'sm',
  shadows: { xs: 'none', sm: 'none', md: '0 4px 16px rgb(0 0 0 / 12%)', lg: 'none', xl: 'none' },
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    // Scroll locking by style element is refused by the content security policy; base.css locks it (docs/adr/0006).
    Modal: {
      defaultProps: {
        lockScroll: false,
        centered: true,
        // Ours closes only what lies on top (useEscape).
        closeOnEscape: false,
        transitionProps: { duration: 120, transition: 'fade' },
      },
    },
    Drawer: {
      defaultProps: { lockScroll: false, closeOnEscape: false, position: 'right', transitionProps: { duration: 120 } },
    },
    Menu: {
      defaultProps: {
        transitionProps: { duration: 120, transition: 'fade' },
        position: 'bottom-end',
        // The first item takes the focus; a placeholder in a menu is no item of it.
        withInitialFocusPlaceholder: false,
      },
    },
    Button: { defaultProps: { size: 'md' } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    NativeSelect: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { size: 'md' } },
    MultiSelect: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { size: 'md', iconColor: ON_ACTION } },
    Radio: { defaultProps: { size: 'md', iconColor: ON_ACTION } },
  },
});

/** The names our own style sheets use for colour, beside Mantine's; written once for light and once for dark. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: { '--measure': '70ch', '--motion': '120ms' },
  light: {
    '--mantine-color-body': '#FBF8F3',
    '--mantine-color-error': brick[8],
    '--mantine-color-success': moss[8],
    '--mantine-color-placeholder': gray[6],
    '--paper': '#FBF8F3',
    '--paper-raised': '#FFFFFF',
    '--paper-sunken': '#F4EFE6',
    '--ink': '#1B2A2F',
    '--quiet': '#5B6870',
    '--hairline': '#DDD6CA',
    '--control-border': '#7C878D',
    '--action': petrol[8],
    '--action-soft': petrol[0],
    '--attention': marigold[5],
    '--attention-soft': marigold[0],
    '--on-attention': '#1B2A2F',
    '--refusal': brick[8],
    '--refusal-soft': brick[0],
    '--done': moss[8],
    '--done-soft': moss[0],
  },
  dark: {
    '--mantine-color-error': brick[3],
    '--mantine-color-success': moss[3],
    '--mantine-color-anchor': petrol[3],
    '--paper': '#12191C',
    '--paper-raised': '#1B2529',
    '--paper-sunken': '#0D1315',
    '--ink': '#E8ECEC',
    '--quiet': '#B3BDC0',
    '--hairline': '#334047',
    '--control-border': '#7C878D',
    '--action': petrol[3],
    '--action-soft': '#17303A',
    '--attention': marigold[3],
    '--attention-soft': '#33290F',
    '--on-attention': '#12191C',
    '--refusal': brick[3],
    '--refusal-soft': '#3A1D1B',
    '--done': moss[3],
    '--done-soft': '#1B2E1A',
  },
});

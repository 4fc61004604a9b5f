import type { ReactNode } from 'react';
import { DialogTitle } from './dialog-title.tsx';
import { Drawer } from './mantine/panels.ts';
import { useUiText } from './ui.text.ts';
import { useEscape } from './use-escape.ts';

export interface SidePanelProps {
  readonly title: ReactNode;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** Opens beside the page without leaving it; keeps the focus inside, closes with Escape, and gives the focus back. */
export function SidePanel({ title, open, onClose, wide = false, children }: SidePanelProps) {
  const t = useUiText();
  useEscape(open, onClose);
  return (
    <Drawer
      opened={open}
      onClose={onClose}
      title={<DialogTitle>{title}</DialogTitle>}
      size={wide ? '56rem' : '34rem'}
      padding="lg"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {children}
    </Drawer>
  );
}

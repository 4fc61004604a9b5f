import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useUiText } from './ui.text.ts';

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
  return (
    <Drawer
      opened={open}
      onClose={onClose}
      title={title}
      size={wide ? '56rem' : '34rem'}
      padding="lg"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {children}
    </Drawer>
  );
}

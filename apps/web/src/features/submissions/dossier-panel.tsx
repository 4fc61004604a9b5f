import type { DossierView, FrameworkView } from '@bewijskracht/contracts';
import type { UseQueryResult } from '@tanstack/react-query';
import { Answer } from '../../ui/answer.tsx';
import { Dossier } from '../../ui/dossier/dossier-view.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import classes from './submission.module.css';

export interface DossierPanelProps {
  readonly open: boolean;
  readonly title: string;
  readonly note?: string;
  readonly framework: FrameworkView;
  readonly dossier: UseQueryResult<DossierView>;
  readonly onClose: () => void;
}

/** A dossier as its assessor reads it, beside the page. */
export function DossierPanel({ open, title, note, framework, dossier, onClose }: DossierPanelProps) {
  return (
    <SidePanel wide open={open} title={title} onClose={onClose}>
      {note && <p className={classes.note}>{note}</p>}
      <Answer query={dossier}>{(found) => <Dossier dossier={found} framework={framework} />}</Answer>
    </SidePanel>
  );
}

import { useState } from 'react';
import { Empty } from '../empty.tsx';
import { useUiText } from '../ui.text.ts';
import classes from './evidence-viewer.module.css';

/** An image; a kind that this browser can't draw (such as HEIC) says so instead of showing a broken mark. */
export function Picture({ address, name }: { readonly address: string; readonly name: string }) {
  const t = useUiText();
  const [failed, setFailed] = useState(false);
  if (failed)
    return (
      <Empty title={t('viewer.noPreview')}>
        <p>{t('viewer.previewFailed')}</p>
      </Empty>
    );
  return (
    <div className={classes.picture}>
      <img src={address} alt={name} onError={() => setFailed(true)} />
    </div>
  );
}

import { useEffect, useState, type ComponentType } from 'react';

/**
 * A panel or dialog whose code is fetched when it opens for the first time. It is mounted closed and then opened, so
 * that it knows where the focus was. Throws, to the page's own error, when the code can't be fetched.
 */
export function latePanel<Props extends { readonly open: boolean }>(
  fetchPanel: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  return function LatePanel(props: Props) {
    const [fetched, setFetched] = useState<{ readonly Panel: ComponentType<Props> }>();
    const [mounted, setMounted] = useState(false);
    const [failure, setFailure] = useState<{ readonly cause: unknown }>();
    const wanted = props.open && !fetched;
    useEffect(() => {
      if (!wanted) return;
      fetchPanel().then(
        (Panel) => setFetched({ Panel }),
        (cause: unknown) => setFailure({ cause }),
      );
    }, [wanted]);
    useEffect(() => setMounted(fetched !== undefined), [fetched]);
    if (failure) throw failure.cause;
    return fetched && <fetched.Panel {...props} open={mounted && props.open} />;
  };
}

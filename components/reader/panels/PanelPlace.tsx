import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { MountedPanel } from './mount-panel.tsx';
import type { LoadPanels, PanelName, Panels } from './panels.ts';

/** Where a panel stands in the reader, once it has been brought. */
export function PanelPlace<Name extends PanelName>({
  name,
  load,
  given,
}: {
  name: Name;
  load: LoadPanels;
  given: Panels[Name];
}) {
  const container = useRef<HTMLDivElement>(null);
  const mounted = useRef<MountedPanel<Panels[Name]> | undefined>(undefined);
  const newest = useRef(given);
  newest.current = given;
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let gone = false;
    load()
      .then(({ mountPanel }) => {
        if (gone || !container.current) return;
        mounted.current = mountPanel(name, container.current, newest.current);
      })
      .catch((error: unknown) => {
        console.warn(error);
        setFailed(true);
      });
    return () => {
      gone = true;
      mounted.current?.unmount();
    };
  }, []);
  // In the same frame as the rest of the reader.
  useLayoutEffect(() => mounted.current?.update(given));
  return (
    <>
      <div ref={container} />
      {failed && <p role="alert">{i18n.t('reader.loadFailed')}</p>}
    </>
  );
}

import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { TypographyPanelProps } from '../TypographyPanel.tsx';
import type { MountedTypography, mountTypography } from './mount-typography.tsx';

/** Brings the typography panel, which is not there before it is asked for. */
export type LoadTypography = () => Promise<{ mountTypography: typeof mountTypography }>;

/** Where the typography panel stands in the reader, once it has been brought. */
export function TypographyPlace({
  load,
  ...props
}: TypographyPanelProps & { load: LoadTypography }) {
  const container = useRef<HTMLDivElement>(null);
  const mounted = useRef<MountedTypography | undefined>(undefined);
  const newest = useRef<TypographyPanelProps>(props);
  newest.current = props;
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let gone = false;
    load()
      .then(({ mountTypography }) => {
        if (gone || !container.current) return;
        mounted.current = mountTypography(container.current, newest.current);
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
  useEffect(() => mounted.current?.update(props));
  return (
    <>
      <div ref={container} class="typography-place" />
      {failed && <p role="alert">{i18n.t('reader.loadFailed')}</p>}
    </>
  );
}

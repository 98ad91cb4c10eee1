import { useEffect, useState } from 'preact/hooks';

/** SVG paths by the providers' keys. */
export type ProviderMarks = Readonly<Record<string, string>>;

let load: (() => Promise<ProviderMarks>) | undefined;
let loading: Promise<ProviderMarks> | undefined;
let loaded: ProviderMarks | undefined;

/** Says where a surface has the marks from, which are not there before one is shown. */
export function bringProviderMarks(from: () => Promise<ProviderMarks>): void {
  load = from;
}

/** The marks; undefined until they are there. Where they do not come, none, so that signs stand in. */
export function useProviderMarks(): ProviderMarks | undefined {
  const [marks, setMarks] = useState(loaded);
  useEffect(() => {
    if (loaded || !load) return;
    loading ??= load().catch(() => ({}));
    loading.then((arrived) => {
      loaded = arrived;
      setMarks(arrived);
    }, console.warn);
  }, []);
  return marks;
}

import { useCallback, useRef, useState } from 'preact/hooks';

/** What is said in passing, and what can be done about it. */
export interface ReaderToast {
  /** Changes with every message. */
  readonly number: number;
  readonly text: string;
  readonly action?: ToastAction | undefined;
}

export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

/** The reader's one line of news. */
export function useToast(): {
  toast: ReaderToast | undefined;
  say: (text: string, action?: ToastAction) => void;
  dismiss: () => void;
} {
  const numbers = useRef(0);
  const [toast, setToast] = useState<ReaderToast>();
  const dismiss = useCallback(() => setToast(undefined), []);
  const say = useCallback((text: string, action?: ToastAction) => {
    numbers.current += 1;
    setToast({ number: numbers.current, text, action });
  }, []);
  return { toast, say, dismiss };
}

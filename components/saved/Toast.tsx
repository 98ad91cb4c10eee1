import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Milliseconds a toast stays: long enough to read a line and decide. */
const STAYS = 8000;

export interface ToastProps {
  /** Changes with each new message, and starts its time again. */
  number: number | undefined;
  children: ComponentChildren;
  onDismiss: () => void;
}

/**
 * A line that says what has happened, and goes by itself, unless the pointer or the focus is on
 * it. The region is always there: assistive technology only announces changes in one it knows.
 */
export function Toast({ number, children, onDismiss }: ToastProps) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (number === undefined || held) return;
    const timer = setTimeout(onDismiss, STAYS);
    return () => clearTimeout(timer);
  }, [number, held]);

  return (
    <div
      class="toast-region"
      role="status"
      onPointerOver={() => setHeld(true)}
      onPointerOut={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      {number !== undefined && (
        <div class="toast" key={number}>
          {children}
        </div>
      )}
    </div>
  );
}

import { act } from '@testing-library/preact';
import { vi } from 'vitest';

type Listener = (event: KeyboardEvent) => void;

/**
 * Real key presses, which no test environment can make (`isTrusted` cannot be set): calls what
 * listens for keys at the window, as the browser would. Call before rendering.
 */
export function watchKeys(): { press: (key: string, held?: Partial<KeyboardEvent>) => KeyPress } {
  const listeners = new Map<string, Set<Listener>>();
  const { addEventListener, removeEventListener }: EventTarget = window;
  vi.spyOn(window, 'addEventListener').mockImplementation(
    (type: string, listener: unknown, options?: unknown) => {
      if (type.startsWith('key')) {
        listeners.set(type, (listeners.get(type) ?? new Set()).add(listener as Listener));
      }
      addEventListener.call(window, type, listener as EventListener, options as boolean);
    },
  );
  vi.spyOn(window, 'removeEventListener').mockImplementation(
    (type: string, listener: unknown, options?: unknown) => {
      listeners.get(type)?.delete(listener as Listener);
      removeEventListener.call(window, type, listener as EventListener, options as boolean);
    },
  );
  return {
    press(key, held = {}) {
      const preventDefault = vi.fn();
      const stopImmediatePropagation = vi.fn();
      const event = { isTrusted: true, type: 'keydown', key, ...held };
      act(() => {
        for (const listener of listeners.get('keydown') ?? []) {
          listener({ ...event, preventDefault, stopImmediatePropagation } as never);
        }
      });
      return {
        taken: preventDefault.mock.calls.length > 0,
        reachedPage: stopImmediatePropagation.mock.calls.length === 0,
      };
    },
  };
}

export interface KeyPress {
  /** The reader has done something with it. */
  taken: boolean;
  /** Other listeners were told of it. */
  reachedPage: boolean;
}

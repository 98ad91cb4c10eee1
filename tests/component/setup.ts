import 'fake-indexeddb/auto';
import { locks } from 'node:worker_threads';

// jsdom has neither the browser's databases nor its locks; Node has the same locks.
Object.defineProperty(navigator, 'locks', { value: locks, configurable: true });

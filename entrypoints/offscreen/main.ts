import { answerOffscreen } from '../../platform/offscreen.ts';

/** A page that nobody sees, with the DOM that Chromium's background has not. */
answerOffscreen();

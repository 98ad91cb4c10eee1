import { Readability } from '@mozilla/readability';

/** What the fastest possible reader does: Readability, and its HTML in a shadow root. */
const article = new Readability(document.cloneNode(true) as Document).parse();
const host = document.body.appendChild(document.createElement('div'));
host.style.cssText = 'position:fixed;inset:0;z-index:2147483647;overflow:auto;background:#fff';
host.attachShadow({
  mode: 'closed',
}).innerHTML = `<main style="max-width:660px;margin:60px auto;font:20px/1.6 serif"><h1>${article?.title}</h1>${article?.content}</main>`;

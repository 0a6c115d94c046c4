// Each module is told of new content: the page at first, then whatever htmx puts into it.
import * as times from './times.js';
import * as panels from './panels.js';
import * as keys from './keys.js';
import * as live from './live.js';
import './action.js';
import './dialogs.js';

const parts = [times, panels, keys, live];
// of use on few pages, so only fetched there
const rare = { '[data-chart]': './charts.js', '[data-basket]': './basket.js', '[data-person]': './persons.js', '[data-names]': './names.js' };

async function enhance(root) {
  parts.forEach(part => part.enhance(root));
  for (const [selector, module] of Object.entries(rare)) {
    if (root.matches?.(selector) || root.querySelector(selector)) {
      (await import(module)).enhance(root);
    }
  }
}

enhance(document.body);
document.body.addEventListener('htmx:load', event => {
  if (event.detail.elt !== document.body) {
    enhance(event.detail.elt);
  }
});

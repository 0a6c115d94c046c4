// A panel is an element with an id and a data-panel: the address of itself as a fragment, which replaces it. With
// data-lazy it is fetched when it appears, with data-every="5" every five seconds while it is on screen. With data-whole
// the address answers the whole page, of which the panel is a part. What is unfolded stays so, if it has an id.
// <button data-pauses="panel-id" aria-pressed="false"> stops the fetching. No panel is replaced while a dialog is
// open, which may stand in it half filled in, or a button is pressed, which would be let go over another one.
const timers = new WeakMap();
const wanted = new Map(); // by the panels' ids: the token that it is to be read after, if any
const fetching = new Set();
const paused = ({ id }) => document.querySelector(`[data-pauses="${id}"][aria-pressed="true"]`);
let pressed = false;
const inUse = () => pressed || document.querySelector('dialog[open]');

async function fetchOnce(panel, token) {
  const address = new URL(panel.dataset.panel, location.href);
  if (token) {
    address.searchParams.set('after', token);
  }
  panel.setAttribute('aria-busy', 'true');
  const unfolded = [...panel.querySelectorAll('details[open][id]')].map(({ id }) => id);
  await window.htmx.ajax('GET', address.pathname + address.search, {
    target: panel, source: panel, swap: 'outerHTML', ...'whole' in panel.dataset && { select: `#${panel.id}` },
  });
  unfolded.forEach(id => document.getElementById(id)?.setAttribute('open', ''));
}

/** One fetch at a time; asked for amid one, which may have read before the change, it is fetched once more. */
export async function refresh({ id }, token) {
  wanted.set(id, token ?? wanted.get(id));
  if (fetching.has(id)) {
    return;
  }
  fetching.add(id);
  try {
    while (wanted.has(id) && !inUse()) {
      const after = wanted.get(id);
      wanted.delete(id);
      const panel = document.getElementById(id);
      if (panel) {
        await fetchOnce(panel, after);
      }
    }
  } finally {
    fetching.delete(id);
  }
}

/** @param ids of panels, separated by spaces */
export function refreshAll(ids, token) {
  return Promise.all(ids.split(' ').filter(Boolean).map(id => document.getElementById(id.replace('#', ''))).filter(Boolean)
    .map(panel => refresh(panel, token)));
}

function each(root, selector, work) {
  if (root.matches?.(selector)) {
    work(root);
  }
  root.querySelectorAll(selector).forEach(work);
}

export function enhance(root) {
  each(root, '[data-panel][data-lazy]', panel => refresh(panel));
  each(root, '[data-panel][data-every]', panel => {
    if (!timers.has(panel)) {
      timers.set(panel, setInterval(() => {
        if (!panel.isConnected) {
          clearInterval(timers.get(panel));
        } else if (!document.hidden && !paused(panel) && !panel.contains(document.activeElement)) {
          refresh(panel);
        }
      }, panel.dataset.every * 1000));
    }
  });
}

document.addEventListener('click', event => {
  const pause = event.target.closest('[data-pauses]');
  pause?.setAttribute('aria-pressed', String(pause.getAttribute('aria-pressed') !== 'true'));
  const panel = event.target.closest('[data-retry]')?.closest('[data-panel]');
  if (panel) {
    refresh(panel);
  } else if (event.target.closest('[data-retry]')) {
    location.reload();
  }
});
// an answer that comes when it cannot be used any more is fetched again as soon as it can
function resume() {
  [...wanted.keys()].forEach(id => refresh({ id }));
}
document.addEventListener('htmx:beforeSwap', ({ detail }) => {
  if (detail.target.dataset.panel && inUse()) {
    detail.shouldSwap = false;
    wanted.set(detail.target.id, wanted.get(detail.target.id) ?? new URL(detail.xhr.responseURL).searchParams.get('after'));
  }
});
document.addEventListener('close', resume, true);
document.addEventListener('pointerdown', ({ button }) => { pressed = button === 0; }, true);
for (const end of ['pointerup', 'pointercancel']) {
  document.addEventListener(end, () => setTimeout(() => { pressed = false; resume(); }), true); // after the click
}
// a failed answer is shown within the panel, which stays where it is, to be tried again
document.addEventListener('htmx:afterRequest', event => event.detail.elt?.removeAttribute?.('aria-busy'));
document.addEventListener('htmx:sendError', event => {
  const panel = event.detail.target;
  if (panel?.dataset?.panel) {
    panel.innerHTML = '<div class="problem" role="alert"><p>This could not be loaded: no connection.</p><p><button type="button" data-retry>Try again</button></p></div>';
  }
});

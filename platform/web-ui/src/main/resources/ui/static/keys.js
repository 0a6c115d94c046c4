// "/" goes to the search box, arrows move among results, Enter opens, Escape goes back to the box.
const box = () => document.querySelector('[data-search]');
const results = () => [...document.querySelectorAll('[data-result]')].filter(link => link.offsetParent);
const typing = element => element.closest('input, textarea, select, dialog, [contenteditable]');

export function enhance() {}

function move(event, step) {
  const all = results();
  const at = all.indexOf(document.activeElement);
  if (!all.length || (at < 0 && document.activeElement !== box())) {
    return;
  }
  event.preventDefault();
  (at + step < 0 ? box() : all[Math.min(at + step, all.length - 1)]).focus();
}

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
    return;
  }
  if (event.key === '/' && !typing(event.target)) {
    event.preventDefault();
    if (box()) {
      box().focus();
      box().select();
    } else {
      location.assign('/');
    }
  } else if (event.key === 'ArrowDown') {
    move(event, 1);
  } else if (event.key === 'ArrowUp') {
    move(event, -1);
  } else if (event.key === 'Escape' && results().includes(document.activeElement)) {
    box()?.focus();
  }
});

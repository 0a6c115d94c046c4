// Says whether the browser is connected; an element with data-live listens to server-sent events and, at each "changed",
// fetches the panels that its data-refresh names.
import { refreshAll } from './panels.js';

const sign = document.getElementById('connection');
const streams = new Map();

function say(state, text) {
  if (sign) {
    sign.dataset.state = state;
    sign.textContent = text;
  }
}

function listen(element) {
  const stream = new EventSource(element.dataset.live);
  stream.addEventListener('open', () => say('live', 'Live'));
  stream.addEventListener('error', () => say(navigator.onLine ? 'waiting' : 'offline', navigator.onLine ? 'Reconnecting' : 'Offline'));
  stream.addEventListener('changed', () => refreshAll(element.dataset.refresh));
  stream.addEventListener('over', () => { stream.close(); say('live', ''); });
  return stream;
}

export function enhance(root) {
  root.querySelectorAll('[data-live]').forEach(element => {
    if (!streams.has(element.dataset.live)) {
      streams.set(element.dataset.live, listen(element));
    }
  });
}

window.addEventListener('offline', () => say('offline', 'Offline'));
window.addEventListener('online', () => say('live', streams.size ? 'Live' : ''));
window.addEventListener('pagehide', () => streams.forEach(stream => stream.close()));

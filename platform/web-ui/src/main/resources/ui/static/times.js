// Shows each <time> with an instant in the viewer's zone, the exact one on hover.
const usual = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' });
const zoned = new Intl.DateTimeFormat('en-GB', {
  year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
  fractionalSecondDigits: 3, timeZoneName: 'longOffset',
});
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const spans = [['day', 86400], ['hour', 3600], ['minute', 60], ['second', 1]];

function exact(at) {
  const p = Object.fromEntries(zoned.formatToParts(at).map(part => [part.type, part.value]));
  const offset = p.timeZoneName.replace('GMT', '') || '+00:00';
  return `${p.year}-${p.month}-${p.day}T${p.hour}:${p.minute}:${p.second}.${p.fractionalSecond}${offset} (${Intl.DateTimeFormat().resolvedOptions().timeZone})`;
}

/** "3 minutes ago", "in 2 hours"; after a month the date. */
export function ago(at, now = Date.now()) {
  const seconds = Math.round((at - now) / 1000);
  if (Math.abs(seconds) > 30 * 86400) {
    return usual.format(at);
  }
  const [unit, length] = spans.find(([, size]) => Math.abs(seconds) >= size) ?? spans.at(-1);
  return relative.format(Math.trunc(seconds / length), unit);
}

function show(time) {
  const at = new Date(time.dateTime);
  if (time.dateTime.includes('T') && !Number.isNaN(at.getTime())) {
    time.textContent = time.dataset.show === 'relative' ? ago(at) : usual.format(at);
    time.title = exact(at);
  }
}

export function enhance(root) {
  root.querySelectorAll('time[datetime]').forEach(show);
}

setInterval(() => document.querySelectorAll('time[data-show="relative"]').forEach(show), 15_000);

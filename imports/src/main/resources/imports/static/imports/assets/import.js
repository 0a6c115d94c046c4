// Keeps the page up to date while the import is under way.
const page = document.getElementById('import');
const show = (id, text) => { document.getElementById(id).textContent = text; };
const words = name => name.toLowerCase().replaceAll('_', ' ');
const sentence = name => words(name).replace(/^./, first => first.toUpperCase());

const tones = { DONE: 'good', RUNNING: 'busy', WAITING: 'busy' };
const counted = number => number == null ? '–' : number.toLocaleString('en');

function timeLeft(seconds) {
  if (seconds == null) {
    return '–';
  }
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes} min ${seconds % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

function update(file) {
  const status = document.getElementById('status');
  status.textContent = words(file.status);
  status.dataset.tone = tones[file.status] ?? 'quiet';
  show('phase', sentence(file.phase));
  const bar = document.getElementById('progress');
  bar.max = file.lines.total;
  bar.value = file.lines.done;
  document.getElementById('waiting').hidden = !file.waitingFor;
  show('waiting-for', file.waitingFor || '');
  show('total', counted(file.lines.total));
  show('accepted', counted(file.lines.accepted));
  show('rejected', counted(file.lines.rejected));
  show('rate', counted(file.linesPerSecond));
  show('left', timeLeft(file.secondsLeft));
  document.getElementById('phases').replaceChildren(...file.phases.map(phase => {
    const row = document.createElement('tr');
    const heading = document.createElement('th');
    heading.scope = 'row';
    heading.textContent = sentence(phase.name);
    row.append(heading);
    [phase.done, phase.total, phase.refused].forEach(count => {
      const cell = row.insertCell();
      cell.textContent = counted(count);
      cell.className = 'number';
    });
    return row;
  }));
}

const left = document.getElementById('left');
if (left.dataset.seconds) {
  show('left', timeLeft(Number(left.dataset.seconds)));
}
if (page.dataset.underWay === 'true') {
  const events = new EventSource(`/api/imports/${page.dataset.id}/events`);
  events.addEventListener('progress', event => update(JSON.parse(event.data)));
  events.addEventListener('done', () => {
    events.close();
    location.reload();
  });
}

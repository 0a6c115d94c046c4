// Keeps the page up to date while the import is under way.
const page = document.getElementById('import');
const show = (id, text) => { document.getElementById(id).textContent = text; };
const words = name => name.toLowerCase().replaceAll('_', ' ');

function update(file) {
  const status = document.getElementById('status');
  status.textContent = words(file.status);
  status.className = 'status ' + words(file.status);
  show('phase', words(file.phase));
  const bar = document.getElementById('progress');
  bar.max = file.lines.total;
  bar.value = file.lines.done;
  document.getElementById('waiting').hidden = !file.waitingFor;
  show('waiting-for', file.waitingFor || '');
  show('total', file.lines.total.toLocaleString('en'));
  show('accepted', file.lines.accepted.toLocaleString('en'));
  show('rejected', file.lines.rejected.toLocaleString('en'));
  show('rate', file.linesPerSecond ?? '–');
  show('left', file.secondsLeft ?? '–');
  document.getElementById('phases').replaceChildren(...file.phases.map(phase => {
    const row = document.createElement('tr');
    [words(phase.name), `${phase.done} of ${phase.total}`, phase.refused].forEach((text, column) => {
      const cell = row.insertCell();
      cell.textContent = text;
      cell.className = column ? 'number' : '';
    });
    return row;
  }));
}

if (page && page.dataset.underWay === 'true') {
  const events = new EventSource(`/api/imports/${page.dataset.id}/events`);
  events.addEventListener('progress', event => update(JSON.parse(event.data)));
  events.addEventListener('done', () => {
    events.close();
    location.reload();
  });
}

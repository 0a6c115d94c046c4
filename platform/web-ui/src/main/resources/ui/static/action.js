// Sends a <form data-action> to the command API as JSON. The attributes:
//   data-action   address; {name} is the value of the field of that name
//   data-method   POST unless given
//   data-refresh  ids of panels to fetch again, no older than what was done
//   data-confirm  a question to answer first
//   data-done     what to say then
//   data-next     address to go to instead; {name} is a member of the answer
// Without named fields it is sent without a body. A repeat of what failed on the way carries the same Idempotency-Key, so nothing is done twice.
import { ask } from './dialogs.js';
import { read } from './json.js';
import { refreshAll } from './panels.js';

const keys = new WeakMap();
const newKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
const fill = (address, values) => address.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(values(name) ?? ''));

export function say(text, tone = 'good') {
  const line = document.createElement('p');
  line.textContent = text;
  line.dataset.tone = tone;
  document.getElementById('messages').append(line);
  setTimeout(() => line.remove(), 6000);
}

function failureOf(form) {
  let failure = form.querySelector('.failure');
  if (!failure) {
    failure = document.createElement('p');
    failure.className = 'failure';
    failure.setAttribute('role', 'alert');
    form.append(failure);
  }
  return failure;
}

function clear(form) {
  form.querySelectorAll('.fault').forEach(fault => fault.remove());
  form.querySelectorAll('[aria-invalid]').forEach(field => {
    field.removeAttribute('aria-invalid');
    field.removeAttribute('aria-describedby');
  });
  failureOf(form).hidden = true;
}

function mark(field, text) {
  const fault = document.createElement('span');
  fault.className = 'fault';
  fault.id = `fault-${newKey().slice(0, 8)}`;
  fault.textContent = text;
  field.setAttribute('aria-invalid', 'true');
  field.setAttribute('aria-describedby', fault.id);
  field.after(fault);
}

/** At the fields that are at fault; what belongs to no field, above the buttons. */
function show(form, problem, fields) {
  const rest = [];
  let first;
  for (const { pointer, detail } of problem.errors ?? []) {
    const field = fields.get(pointer) ?? [...fields].find(([at]) => at.startsWith(`${pointer}/`))?.[1];
    if (field && field.type !== 'hidden') {
      mark(field, detail);
      first ??= field;
    } else {
      rest.push(`${pointer} ${detail}`.trim());
    }
  }
  if (!first || rest.length) {
    const failure = failureOf(form);
    failure.textContent = rest.join('; ') || problem.detail || problem.title || `It was not done: status ${problem.status}.`;
    failure.hidden = false;
  }
  first?.focus();
}

async function problemOf(answer) {
  try {
    return await answer.json();
  } catch {
    return { status: answer.status }; // not JSON: the status says enough
  }
}

async function done(form, answer) {
  keys.delete(form);
  const token = answer.headers.get('Tradepost-Token');
  const content = answer.headers.get('Content-Type')?.includes('json') ? await answer.json() : {};
  if (form.dataset.next) {
    const next = fill(form.dataset.next, name => content[name]);
    location.assign(token ? `${next}${next.includes('?') ? '&' : '?'}after=${token}` : next);
    return;
  }
  form.closest('dialog')?.close();
  form.reset();
  say(form.dataset.done ?? 'Done.');
  form.dispatchEvent(new CustomEvent('done', { bubbles: true, detail: { token, content } }));
  await refreshAll(form.dataset.refresh ?? '', token);
}

async function send(form) {
  const { body, fields } = read(form);
  const list = form.querySelector('[data-item]')?.dataset.item;
  if (list && !body[list.slice(1)]) {
    show(form, { detail: 'Give at least one line a quantity.' }, fields);
    return;
  }
  const text = fields.size ? JSON.stringify(body) : undefined;
  const address = fill(form.dataset.action, name => form.elements[name]?.value.trim());
  const known = keys.get(form);
  const key = known && known.text === text && known.address === address ? known.key : newKey();
  keys.set(form, { text, address, key });
  const headers = { Accept: 'application/json', 'Idempotency-Key': key, ...text && { 'Content-Type': 'application/json' } };
  let answer;
  try {
    answer = await fetch(address, { method: form.dataset.method ?? 'POST', headers, body: text });
  } catch {
    show(form, { detail: 'There is no connection. Sending it again does nothing twice.' }, fields);
    return;
  }
  if (answer.ok) {
    await done(form, answer);
    return;
  }
  if (answer.status < 500) {
    keys.delete(form);
  }
  show(form, await problemOf(answer), fields);
}

document.addEventListener('submit', async event => {
  const form = event.target.closest('form[data-action]');
  if (!form) {
    return;
  }
  event.preventDefault();
  const buttons = [...form.querySelectorAll('button:not([type="button"])')];
  if (buttons.some(button => button.getAttribute('aria-busy') === 'true')) {
    return;
  }
  if (form.dataset.confirm && !await ask(form.dataset.confirm, event.submitter?.textContent.trim() ?? 'Yes')) {
    return;
  }
  clear(form);
  buttons.forEach(button => button.setAttribute('aria-busy', 'true'));
  try {
    await send(form);
  } finally {
    buttons.forEach(button => button.removeAttribute('aria-busy'));
  }
});

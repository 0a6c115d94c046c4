// Names of customers come from the customer service to the browser: the views hold no personal data.
const known = new Map();

async function ask(id) {
  const answer = await fetch(`/api/customers/${encodeURIComponent(id)}`, { headers: { Accept: 'application/json' } });
  if (answer.status === 404) {
    return { text: 'There is no such customer.' };
  }
  if (!answer.ok) {
    return { text: 'The name is not available at the moment.', passing: true };
  }
  const person = await answer.json();
  const name = person.erased ? 'Erased' : person.name ?? 'Without a name';
  return { text: name + (person.blocked ? ' (blocked)' : ''), person };
}

function of(id) {
  if (!known.has(id)) {
    const asked = ask(id).catch(() => ({ text: 'The name is not available at the moment.', passing: true }));
    known.set(id, asked);
    asked.then(result => result.passing && known.delete(id));
  }
  return known.get(id);
}

async function show(element) {
  const id = element.dataset.customer?.trim();
  if (!id) {
    element.textContent = '';
    return;
  }
  const { text, person } = await of(id);
  if (element.dataset.customer?.trim() === id) {
    element.textContent = element.dataset.person === 'email' ? person?.email ?? '–' : text;
  }
}

export function enhance(root) {
  root.querySelectorAll('[data-person]').forEach(show);
  root.querySelectorAll('[data-person-of]').forEach(field => field.addEventListener('change', () => {
    const shown = field.parentElement.querySelector('[data-person]');
    shown.dataset.customer = field.value;
    show(shown);
  }));
}

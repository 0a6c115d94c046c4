// Finds customers by name or mail address, which only the customer service knows.
let asked = 0;

function entry(customer) {
  const item = document.createElement('li');
  const what = document.createElement('p');
  what.className = 'what';
  const link = document.createElement('a');
  link.href = `/customers/${encodeURIComponent(customer.customerId)}`;
  link.dataset.result = '';
  link.textContent = customer.name;
  what.append(link);
  if (customer.blocked) {
    const badge = document.createElement('span');
    badge.className = 'badge';
    badge.dataset.tone = 'warn';
    badge.textContent = 'blocked';
    what.append(badge);
  }
  const about = document.createElement('p');
  about.className = 'about';
  about.textContent = [`customer ${customer.customerId}`, customer.email].filter(Boolean).join(' · ');
  item.append(what, about);
  return item;
}

async function find(field, list, state) {
  const text = field.value.trim();
  const mine = ++asked;
  if (!text) {
    list.replaceChildren();
    state.textContent = '';
    return;
  }
  try {
    const answer = await fetch(`/api/customers?limit=10&q=${encodeURIComponent(text)}`, { headers: { Accept: 'application/json' } });
    const content = await answer.json();
    if (mine !== asked) {
      return;
    }
    list.replaceChildren(...(content.customers ?? []).map(entry));
    state.textContent = answer.ok
      ? content.customers.length ? '' : 'Nobody of that name.'
      : content.detail ?? 'Names are not available at the moment.';
  } catch {
    state.textContent = 'Names are not available at the moment.';
  }
}

export function enhance(root) {
  root.querySelectorAll('[data-names]').forEach(field => {
    const list = document.getElementById(field.dataset.names);
    let timer;
    const start = () => {
      clearTimeout(timer);
      timer = setTimeout(() => find(field, list, list.previousElementSibling), 200);
    };
    field.addEventListener('input', start);
    field.form?.addEventListener('submit', event => event.preventDefault());
    start();
  });
}

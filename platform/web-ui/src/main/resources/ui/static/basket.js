// The lines of a new order: products are added from what was found, amounts follow the quantities.
import { text, times } from './amounts.js';

function sum(form) {
  const rows = [...form.querySelectorAll('#lines tr')];
  const totals = new Map();
  for (const row of rows) {
    const quantity = row.querySelector('[name="/quantity"]').value;
    const { price, currency } = row.dataset;
    const amount = /^[1-9]\d{0,6}$/.test(quantity) ? times(price, quantity, currency) : 0n;
    row.querySelector('[data-amount]').textContent = text(amount, currency);
    totals.set(currency, (totals.get(currency) ?? 0n) + amount);
  }
  form.querySelector('#total').textContent = [...totals].map(([currency, total]) => `${text(total, currency)} ${currency}`).join(', ') || '0.00';
  form.querySelector('#no-lines').hidden = rows.length > 0;
}

function add(form, offer) {
  const { sku, name, price, currency } = offer.dataset;
  const same = [...form.querySelectorAll('#lines tr')].find(row => row.querySelector('[name="/sku"]').value === sku);
  if (same) {
    const quantity = same.querySelector('[name="/quantity"]');
    quantity.value = Number(quantity.value || 0) + 1;
  } else {
    const row = form.querySelector('#line').content.firstElementChild.cloneNode(true);
    Object.assign(row.dataset, { price, currency });
    row.querySelector('[name="/sku"]').value = sku;
    row.querySelector('[data-name]').textContent = name;
    row.querySelector('[data-sku]').textContent = sku;
    row.querySelector('[data-each]').textContent = price;
    row.querySelector('[name="/quantity"]').setAttribute('aria-label', `Quantity of ${name}`);
    row.querySelector('[data-remove]').setAttribute('aria-label', `Remove ${name}`);
    form.querySelector('#lines').append(row);
  }
  const lookup = form.querySelector('#lookup');
  lookup.value = '';
  form.querySelector('#found').replaceChildren();
  lookup.focus();
  sum(form);
}

/** What belongs to the other kind of buyer is neither shown nor sent. */
function choose(form) {
  const buyer = form.elements.buyer.value;
  form.querySelectorAll('[data-buyer]').forEach(part => {
    part.hidden = part.dataset.buyer !== buyer;
    part.querySelectorAll('input').forEach(field => { field.disabled = part.hidden; });
  });
}

/** With an address the country is the address's, without one it stands alone. */
function locate(form) {
  const inAddress = [...form.querySelectorAll('[data-address] input:not(#country)')].some(field => field.value.trim());
  form.querySelector('#country').name = inAddress ? '/shippingAddress/country' : '/shipToCountry';
}

export function enhance(root) {
  const form = root.querySelector('[data-basket]');
  if (!form) {
    return;
  }
  form.addEventListener('click', event => {
    const offer = event.target.closest('[data-add]');
    if (offer) {
      add(form, offer);
    } else if (event.target.closest('[data-remove]')) {
      event.target.closest('tr').remove();
      sum(form);
    }
  });
  form.addEventListener('input', () => { sum(form); locate(form); });
  form.addEventListener('change', () => choose(form));
  form.querySelector('#lookup').addEventListener('keydown', event => {
    if (event.key === 'Enter') {
      event.preventDefault();
      form.querySelector('[data-add]')?.click();
    }
  });
  choose(form);
  sum(form);
}

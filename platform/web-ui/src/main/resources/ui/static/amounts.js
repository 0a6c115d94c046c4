// Exact amounts without binary fractions: a price in 1/10,000, an amount in the currency's minor unit.
const decimals = currency => new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits;

function tenThousandths(price) {
  const [whole, part = ''] = price.split('.');
  return BigInt(whole + part.padEnd(4, '0'));
}

/** What so many units cost in minor units, rounded half even, as the shop does. */
export function times(price, quantity, currency) {
  const exact = tenThousandths(price) * BigInt(quantity);
  const step = 10n ** BigInt(4 - decimals(currency));
  const down = exact / step;
  const twice = (exact % step) * 2n;
  return twice > step || (twice === step && down % 2n === 1n) ? down + 1n : down;
}

/** `1,234.50` of 123450 minor units. */
export function text(minor, currency) {
  const places = decimals(currency);
  const digits = minor.toString().padStart(places + 1, '0');
  const whole = (places ? digits.slice(0, -places) : digits).replace(/\B(?=(\d{3})+$)/g, ',');
  return places ? `${whole}.${digits.slice(-places)}` : whole;
}

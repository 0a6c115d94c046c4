// A form's fields as JSON. A field's name is a JSON pointer ("/reason"); empty fields are left out. type=number and
// data-json="number" give numbers, a checkbox a boolean, data-json="object" an empty object. An element with data-item="/lines" is one item of that array:
// its fields' names are within it, and it is left out unless the field marked data-wanted has a value other than 0.

function value(field) {
  if (field.dataset.json === 'object') {
    return {};
  }
  if (field.type === 'checkbox') {
    return field.checked;
  }
  const text = field.value.trim();
  if (text === '') {
    return undefined;
  }
  return field.type === 'number' || field.dataset.json === 'number' ? Number(text) : text;
}

function put(target, path, content) {
  const steps = path.split('/').slice(1);
  const last = steps.pop();
  const holder = steps.reduce((at, step) => (at[step] ??= {}), target);
  holder[last] = content;
}

/** @returns {body, fields}: what to send, and which field stands for a pointer */
export function read(form) {
  const body = {};
  const fields = new Map();
  const take = (field, target, name, pointer) => {
    fields.set(pointer, field);
    const content = value(field);
    if (content !== undefined) {
      put(target, name, content);
    }
  };
  const own = [...form.elements].filter(field => field.name?.startsWith('/'));
  own.filter(field => !field.disabled && !field.closest('[data-item]')).forEach(field => take(field, body, field.name, field.name));
  form.querySelectorAll('[data-item]').forEach(item => {
    const inside = own.filter(field => item.contains(field) && !field.disabled);
    const wanted = inside.find(field => 'wanted' in field.dataset);
    if (wanted && (wanted.type === 'checkbox' ? !wanted.checked : !Number(wanted.value) && !(wanted.type === 'text' && wanted.value.trim()))) {
      return;
    }
    const list = (body[item.dataset.item.slice(1)] ??= []);
    const content = {};
    inside.forEach(field => take(field, content, field.name, `${item.dataset.item}/${list.length}${field.name}`));
    list.push(content);
  });
  return { body, fields };
}

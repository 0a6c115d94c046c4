// A button with data-opens shows the dialog of that id, its fields filled with data-fill, JSON by their names; one with
// data-closes, or a click beside the dialog, ends it. A button within a dialog leads on to another with the same filling.
function fill(form, values) {
  form?.reset();
  for (const [name, value] of Object.entries(values)) {
    if (form?.elements[name]) {
      form.elements[name].value = value ?? '';
    }
  }
}

document.addEventListener('click', event => {
  const opener = event.target.closest('[data-opens]');
  if (opener) {
    const dialog = document.getElementById(opener.dataset.opens);
    const before = opener.closest('dialog');
    const filling = opener.dataset.fill ?? before?.dataset.fill;
    before?.close('');
    if (filling) {
      dialog.dataset.fill = filling;
      fill(dialog.querySelector('form'), JSON.parse(filling));
    }
    dialog.showModal();
    dialog.querySelector(':is(input, textarea):invalid')?.focus();
  } else if (event.target.closest('[data-closes]') || event.target.matches('dialog')) {
    event.target.closest('dialog').close('');
  }
});

/** @returns a promise of whether the question was answered with the verb */
export function ask(question, verb) {
  const dialog = document.createElement('dialog');
  const text = document.createElement('p');
  text.id = 'question';
  text.textContent = question;
  dialog.setAttribute('aria-labelledby', text.id);
  const form = document.createElement('form');
  form.method = 'dialog';
  const actions = document.createElement('div');
  actions.className = 'actions';
  for (const [label, answer] of [['Not now', ''], [verb, 'yes']]) {
    const button = document.createElement('button');
    button.value = answer;
    button.textContent = label;
    button.className = answer ? 'main' : '';
    actions.append(button);
  }
  form.append(text, actions);
  dialog.append(form);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise(resolve => dialog.addEventListener('close', () => {
    dialog.remove();
    resolve(dialog.returnValue === 'yes');
  }));
}

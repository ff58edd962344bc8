/**
 * Choices from long lists: where there is JavaScript one searches them by typing. The list itself stays in the form,
 * unseen, and holds what is chosen.
 */
import './u-datalist.js';
import './u-combobox.js';

for (const select of /** @type {NodeListOf<HTMLSelectElement>} */ (
  document.querySelectorAll('select[data-search]')
))
  makeSearchable(select);

/** @param {HTMLSelectElement} select */
function makeSearchable(select) {
  /** @type {Record<string, string>} */
  const says = JSON.parse(select.dataset.search ?? '{}');
  const input = made('input', { class: 'ds-input', type: 'text', autocomplete: 'off' });
  // The label and all that is said about the choice belong to the field in which it is made.
  for (const name of ['id', 'aria-describedby', 'aria-invalid', 'aria-required'])
    if (select.hasAttribute(name)) {
      input.setAttribute(name, select.getAttribute(name) ?? '');
      select.removeAttribute(name);
    }
  const list = made('u-datalist', {
    'data-sr-singular': says.singular,
    'data-sr-plural': says.plural,
    'data-sr-of': says.of,
  });
  // Fits whatever is typed, is shown where nothing else does, and cannot be chosen.
  const none = made('u-option', { value: '', label: '', 'data-empty': '' }, says.none);
  // A page may have many lists of all countries: each is filled when its field is gone to.
  const fill = () => {
    for (const { value, label } of select.options)
      if (value) list.append(made('u-option', { value }, label.trim()));
    list.append(none);
  };
  const search = made('u-combobox', {
    class: 'ds-suggestion',
    'data-sr-added': says.added,
    'data-sr-removed': says.removed,
    'data-sr-invalid': says.invalid,
  });
  const [chosen] = select.selectedOptions;
  if (chosen?.value) search.append(made('data', { value: chosen.value }, chosen.label.trim()));
  search.append(input, list);

  search.addEventListener('comboboxafterselect', () => {
    select.value = search.values[0] ?? '';
    for (const type of ['input', 'change']) select.dispatchEvent(new Event(type, { bubbles: true }));
  });
  search.addEventListener('comboboxbeforeselect', (event) => {
    if (event.detail.value === '') event.preventDefault();
  });
  input.addEventListener('input', () => none.setAttribute('label', input.value));
  // Words that are searched for are no choice yet.
  search.addEventListener('change', (event) => event.stopPropagation());

  input.addEventListener('focus', fill, { once: true });
  select.hidden = true;
  select.after(search);
  belongTogether(input, list);
}

/**
 * The list finds its field by the attribute `list`, and makes a combobox of it; but HTML allows no such role beside
 * the attribute. So it is there only while the list looks for it: at first, and when the field is gone to.
 * @param {HTMLElement} input
 * @param {HTMLElement} list
 */
function belongTogether(input, list) {
  const id = `${input.id}-liste`;
  const point = () => input.setAttribute('list', id);
  point();
  list.id = id;
  for (const type of ['focus', 'click', 'keydown'])
    window.addEventListener(type, ({ target }) => target === input && point(), true);
  const away = () => setTimeout(() => input.removeAttribute('list'));
  new MutationObserver(away).observe(input, { attributeFilter: ['list'] });
  away();
}

/**
 * @template {keyof HTMLElementTagNameMap} N
 * @param {N} name
 * @param {Record<string, string>} attributes
 * @param {string} [text]
 */
function made(name, attributes, text = '') {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.textContent = text;
  return element;
}

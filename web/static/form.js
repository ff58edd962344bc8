/**
 * The work of a form in the browser beside htmx, which sends each field as it is typed: it keeps what could not be
 * saved yet and tries again, and lets nobody leave before the last word is saved.
 */
{
  const RETRY_MS = 5000;
  const PATIENCE_MS = 4000;
  const TICKED = ['radio', 'checkbox'];

  const form = /** @type {HTMLFormElement | null} */ (document.querySelector('form[data-autosave]'));
  if (form) watch(form);

  /** @param {HTMLFormElement} form */
  function watch(form) {
    const line = /** @type {HTMLElement} */ (document.getElementById('lagret'));
    /**
     * Fields whose last words are not known to be saved, by path, and what was refused of them.
     * @type {Map<string, string | null>}
     */
    const unsaved = new Map();
    let underWay = 0;
    let leaving = false;
    /** @type {number | undefined} */
    let retry;

    /** @param {string} path */
    const fieldAt = (path) =>
      /** @type {HTMLElement} */ (form.querySelector(`[data-path="${CSS.escape(path)}"]`));
    /** @param {HTMLElement} field */
    const stampOf = (field) => /** @type {HTMLInputElement} */ (field.querySelector('.stamp'));
    /** @param {HTMLElement} field */
    const pathOf = (field) => field.dataset.path ?? '';
    /** @param {HTMLElement} field */
    const nameOf = (field) => `value.${pathOf(field)}`;
    /**
     * @param {HTMLElement} field
     * @returns {Control[]}
     */
    const controlsOf = (field) =>
      /** @type {Control[]} */ ([...field.querySelectorAll(`[name="${CSS.escape(nameOf(field))}"]`)]);
    /** @param {Control} control */
    const isTicked = (control) =>
      !TICKED.includes(control.type) || /** @type {HTMLInputElement} */ (control).checked;
    /**
     * Reads the values that the form would send for a field: of all its controls that takes long.
     * @param {HTMLElement} field
     */
    const valuesOf = (field) =>
      JSON.stringify(
        controlsOf(field)
          .filter(isTicked)
          .map(({ value }) => value),
      );

    /**
     * Survives a login on the way, but not the tab; gone as soon as it is saved.
     * @param {string} path
     */
    const keepKey = (path) => `${form.dataset.autosave} ${path}`;
    /** @param {HTMLElement} field */
    const keep = (field) =>
      sessionStorage.setItem(keepKey(pathOf(field)), JSON.stringify([valuesOf(field), stampOf(field).value]));
    /** @param {string} path */
    const forget = (path) => sessionStorage.removeItem(keepKey(path));

    form.addEventListener('input', ({ target }) => {
      const field = /** @type {Element} */ (target).closest('[data-path]');
      // what a button reads is no field
      if (!(field instanceof HTMLElement)) return;
      note(field);
    });

    /** @param {HTMLElement} field whose words are not known to be saved */
    function note(field) {
      unsaved.set(pathOf(field), null);
      keep(field);
    }

    /** Made when the request leaves, not when it was asked for: the save before it has changed the stamp. */
    form.addEventListener('htmx:before:request', ({ detail }) => {
      const save = /** @type {FieldSave} */ (detail.ctx);
      const field = save.sourceElement;
      if (!field.dataset.path) return;
      save.sent = valuesOf(field);
      const generation = /** @type {HTMLInputElement} */ (form.elements.namedItem('generation'));
      /** @type {string[]} */
      const values = JSON.parse(save.sent);
      save.request.body = new URLSearchParams([
        ['path', field.dataset.path],
        ['generation', generation.value],
        [stampOf(field).name, stampOf(field).value],
        ...values.map((value) => [nameOf(field), value]),
      ]);
      underWay += 1;
    });

    form.addEventListener('htmx:finally:request', ({ detail }) => {
      const save = /** @type {FieldSave} */ (detail.ctx);
      const field = save.sourceElement;
      const { path } = field.dataset;
      // htmx was there earlier than this script, and sent it by itself: the field is sent again
      if (!path || save.sent === undefined) return;
      underWay -= 1;
      const status = save.response?.status ?? 0;
      const refused = status >= 400 && status < 500;
      markInvalid(field, refused);
      if (refused) unsaved.set(path, save.sent);
      else if (status === 0 || status >= 500) tryAgain();
      else {
        if (valuesOf(field) === save.sent) {
          unsaved.delete(path);
          forget(path);
        }
        judgeAgain(path);
      }
    });

    /**
     * Sends the fields again that are judged by the one that was saved: a value that was refused beside the former one
     * may be right now, and one that was saved may be wrong.
     * @param {string} path
     */
    function judgeAgain(path) {
      for (const field of /** @type {NodeListOf<HTMLElement>} */ (
        form.querySelectorAll(`[data-judged-by="${CSS.escape(path)}"]`)
      ))
        if (controlsOf(field).some(({ value }) => value !== '')) htmx.trigger(field, 'change');
    }

    /**
     * @param {HTMLElement} field
     * @param {boolean} invalid
     */
    function markInvalid(field, invalid) {
      for (const control of field.querySelectorAll('input, select, textarea, [role=radiogroup]'))
        if (control.hasAttribute('aria-describedby'))
          invalid ? control.setAttribute('aria-invalid', 'true') : control.removeAttribute('aria-invalid');
    }

    function tryAgain() {
      line.textContent = form.dataset.notSaved ?? '';
      clearTimeout(retry);
      retry = setTimeout(saveNow, RETRY_MS);
    }

    /** Sends what is not saved; what was refused as it stands is not sent again. */
    function saveNow() {
      for (const [path, refused] of unsaved) {
        const field = fieldAt(path);
        if (valuesOf(field) !== refused) htmx.trigger(field, 'change');
      }
    }

    /** Resolves when everything is sent and answered, or when it takes too long. */
    async function settled() {
      saveNow();
      const until = Date.now() + PATIENCE_MS;
      do await new Promise((resume) => setTimeout(resume, 20));
      while (underWay > 0 && Date.now() < until);
      leaving = true;
    }

    document.addEventListener('click', (event) => {
      const link = /** @type {HTMLAnchorElement | null} */ (
        /** @type {Element} */ (event.target).closest('a[href]')
      );
      if (!link || link.target || link.getAttribute('href')?.startsWith('#')) return;
      const aside = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
      if (aside || unsaved.size === 0) return;
      event.preventDefault();
      settled().then(() => location.assign(link.href));
    });

    document.addEventListener('submit', (event) => {
      if (leaving || unsaved.size === 0) return;
      event.preventDefault();
      const sent = /** @type {HTMLFormElement} */ (event.target);
      const pressed = /** @type {HTMLButtonElement | null} */ (event.submitter);
      settled().then(() => {
        const button = pressed && asItStands(pressed);
        if (button?.name === 'take') forget(button.value);
        sent.requestSubmit(button);
      });
    });

    /**
     * An answer that came meanwhile has put the same button in again, or another choice where this one is void.
     * @param {HTMLButtonElement} button
     * @returns {HTMLButtonElement | null}
     */
    const asItStands = (button) =>
      button.isConnected
        ? button
        : form.querySelector(`[name=${button.name}][value="${CSS.escape(button.value)}"]`);

    window.addEventListener('beforeunload', (event) => {
      if (leaving || unsaved.size === 0) return;
      saveNow();
      event.preventDefault();
    });

    // a page that was reloaded, or gone back to, may hold what the browser remembers instead of what somebody typed
    const [arrival] = performance.getEntriesByType('navigation');
    const isFresh = /** @type {PerformanceNavigationTiming} */ (arrival).type === 'navigate';
    for (const field of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll('[data-path]')))
      if (isFresh && controlsOf(field).some(isChanged)) note(field);
      else restore(field);
    if (!line.textContent) line.textContent = line.dataset.autosaves ?? '';
    document.addEventListener('htmx:after:process', saveNow, { once: true });
    // htmx may have been ready before this script was
    saveNow();
    if (unsaved.size > 0) retry = setTimeout(saveNow, RETRY_MS);

    /**
     * Tells whether a control holds something else than it came with: somebody was faster than this script.
     * @param {Control} control
     */
    function isChanged(control) {
      if (control instanceof HTMLSelectElement) {
        const chosen = [...control.options].findIndex(({ defaultSelected }) => defaultSelected);
        return control.selectedIndex !== Math.max(0, chosen);
      }
      return control instanceof HTMLInputElement && TICKED.includes(control.type)
        ? control.checked !== control.defaultChecked
        : control.value !== control.defaultValue;
    }

    /**
     * Puts back what was typed and not saved before this page was opened, with what its page had seen then.
     * @param {HTMLElement} field
     */
    function restore(field) {
      const path = pathOf(field);
      const kept = sessionStorage.getItem(keepKey(path));
      if (!kept) return;
      const [typed, stamp] = JSON.parse(kept);
      if (typed === valuesOf(field)) return forget(path);
      /** @type {string[]} */
      const values = JSON.parse(typed);
      for (const control of controlsOf(field))
        if (control instanceof HTMLInputElement && TICKED.includes(control.type))
          control.checked = values.includes(control.value);
        else control.value = values[0] ?? '';
      stampOf(field).value = stamp;
      unsaved.set(path, null);
    }
  }
}

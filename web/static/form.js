/**
 * What a form does in the browser beside htmx, which sends each field as it is typed: it keeps what could not be
 * saved yet and tries again, and lets nobody leave before the last word is saved.
 */
{
  const RETRY_MS = 5000;
  const PATIENCE_MS = 4000;

  const form = document.querySelector('form[data-autosave]');
  if (form) watch(form);

  function watch(form) {
    const line = document.getElementById('lagret');
    /** Fields whose last words are not known to be saved, and what was refused of them. */
    const unsaved = new Map();
    let underWay = 0;
    let leaving = false;
    let retry;

    const fieldAt = (path) => form.querySelector(`[data-path="${CSS.escape(path)}"]`);
    const stampOf = (field) => field.querySelector('.stamp');
    const nameOf = (field) => `value.${field.dataset.path}`;
    const valuesOf = (field) => JSON.stringify(new FormData(form).getAll(nameOf(field)));

    /** Survives a login on the way, but not the tab; gone as soon as it is saved. */
    const keepKey = (path) => `${form.dataset.autosave} ${path}`;
    const keep = (field) =>
      sessionStorage.setItem(
        keepKey(field.dataset.path),
        JSON.stringify([valuesOf(field), stampOf(field).value]),
      );
    const forget = (path) => sessionStorage.removeItem(keepKey(path));

    form.addEventListener('input', ({ target }) => {
      const field = target.closest('[data-path]');
      // what a button reads is no field
      if (!field) return;
      unsaved.set(field.dataset.path, null);
      keep(field);
    });

    /** Made when the request leaves, not when it was asked for: the save before it has changed the stamp. */
    form.addEventListener('htmx:before:request', ({ detail: { ctx } }) => {
      const field = ctx.sourceElement;
      if (!field.dataset.path) return;
      ctx.sent = valuesOf(field);
      ctx.request.body = new URLSearchParams([
        ['path', field.dataset.path],
        ['generation', form.elements.generation.value],
        [stampOf(field).name, stampOf(field).value],
        ...JSON.parse(ctx.sent).map((value) => [nameOf(field), value]),
      ]);
      underWay += 1;
    });

    form.addEventListener('htmx:finally:request', ({ detail: { ctx } }) => {
      const field = ctx.sourceElement;
      if (!field.dataset.path) return;
      underWay -= 1;
      const { path } = field.dataset;
      const status = ctx.response?.status ?? 0;
      const refused = status >= 400 && status < 500;
      markInvalid(field, refused);
      if (refused) unsaved.set(path, ctx.sent);
      else if (status === 0 || status >= 500) tryAgain();
      else if (valuesOf(field) === ctx.sent) {
        unsaved.delete(path);
        forget(path);
      }
    });

    function markInvalid(field, invalid) {
      for (const control of field.querySelectorAll('input, select, textarea, [role=radiogroup]'))
        if (control.hasAttribute('aria-describedby'))
          invalid ? control.setAttribute('aria-invalid', 'true') : control.removeAttribute('aria-invalid');
    }

    function tryAgain() {
      line.textContent = form.dataset.notSaved;
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
      const link = event.target.closest('a[href]');
      const elsewhere = !link || link.target || link.getAttribute('href').startsWith('#');
      const aside = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
      if (elsewhere || aside || unsaved.size === 0) return;
      event.preventDefault();
      settled().then(() => location.assign(link.href));
    });

    document.addEventListener('submit', (event) => {
      if (leaving || unsaved.size === 0) return;
      event.preventDefault();
      settled().then(() => {
        const button = asItStands(event.submitter);
        if (button?.name === 'take') forget(button.value);
        event.target.requestSubmit(button);
      });
    });

    /** An answer that came meanwhile has put the same button in again, or another choice where this one is void. */
    const asItStands = (button) =>
      button.isConnected
        ? button
        : form.querySelector(`[name=${button.name}][value="${CSS.escape(button.value)}"]`);

    window.addEventListener('beforeunload', (event) => {
      if (leaving || unsaved.size === 0) return;
      saveNow();
      event.preventDefault();
    });

    for (const field of form.querySelectorAll('[data-path]')) restore(field);
    if (!line.textContent) line.textContent = line.dataset.autosaves;
    document.addEventListener('htmx:after:process', saveNow, { once: true });
    // the page may have been ready before this script was
    if (unsaved.size > 0) retry = setTimeout(saveNow, RETRY_MS);

    /** Puts back what was typed and not saved before this page was opened, with what its page had seen then. */
    function restore(field) {
      const { path } = field.dataset;
      const kept = sessionStorage.getItem(keepKey(path));
      if (!kept) return;
      const [typed, stamp] = JSON.parse(kept);
      if (typed === valuesOf(field)) return forget(path);
      const values = JSON.parse(typed);
      for (const control of form.querySelectorAll(`[name="${CSS.escape(nameOf(field))}"]`))
        if (['radio', 'checkbox'].includes(control.type)) control.checked = values.includes(control.value);
        else control.value = values[0] ?? '';
      stampOf(field).value = stamp;
      unsaved.set(path, null);
    }
  }
}

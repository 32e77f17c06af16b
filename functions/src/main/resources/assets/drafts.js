// Keeps what is being written on this tab until it is sent: a phone locks, a page is thrown away.
// Only fields that somebody touched, by page, form and name; nothing leaves the browser.
'use strict';
(() => {
  const page = document.querySelector('[data-draft]');
  if (!page) return;
  const key = 'draft ' + page.dataset.draft;
  const kept = JSON.parse(sessionStorage.getItem(key) || '{}');
  const save = () => sessionStorage.setItem(key, JSON.stringify(kept));

  const done = page.dataset.done;
  if (done === '**') {
    for (const each of Object.keys(sessionStorage)) if (each.startsWith('draft ')) sessionStorage.removeItem(each);
    return;
  }
  if (done === '*') {
    sessionStorage.removeItem(key);
    return;
  }
  if (done) {
    const button = document.querySelector(`form[id] [name="action"][value="${CSS.escape(done)}"]`);
    delete kept['do-' + done];
    if (button) delete kept[button.form.id];
    save();
  }

  let restored = false;
  for (const [id, fields] of Object.entries(kept)) {
    const form = document.getElementById(id);
    for (const [name, value] of Object.entries(fields)) {
      const field = form && form.elements[name];
      if (!(field instanceof Element)) continue;
      if (field.type === 'checkbox') {
        restored = restored || field.checked !== value;
        field.checked = value;
      } else {
        restored = restored || field.value !== value;
        field.value = value;
      }
      for (let up = field.closest('details'); up; up = up.parentElement.closest('details')) up.open = true;
    }
  }
  if (restored) page.hidden = false;

  const afresh = page.querySelector('[data-afresh]');
  if (afresh) afresh.addEventListener('click', () => {
    sessionStorage.removeItem(key);
    location.replace(location.href);
  });

  document.addEventListener('input', (event) => {
    const field = event.target;
    if (!field.form || !field.form.id || !field.name || field.type === 'file') return;
    const fields = (kept[field.form.id] = kept[field.form.id] || {});
    if (field.type === 'checkbox') fields[field.name] = field.checked;
    else if (field.value === '') delete fields[field.name];
    else fields[field.name] = field.value;
    save();
  });
})();

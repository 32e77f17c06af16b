// Makes photos small enough before they are sent: of more than a request can bring, the gateway takes no word.
// What cannot be made smaller is said beside its field, and stays on the page with all that was typed.
'use strict';
(() => {
  // The longest side in pixels, and how good the picture still has to be: from fine to just readable.
  const STEPS = [[2560, 0.85], [1920, 0.8], [1280, 0.7]];

  const bytes = (files) => files.reduce((sum, file) => sum + file.size, 0);

  const smaller = async (file, most) => {
    if (file.size <= most) return file;
    try {
      const picture = await createImageBitmap(file);
      for (const [side, quality] of STEPS) {
        const scale = Math.min(1, side / Math.max(picture.width, picture.height));
        const canvas = document.createElement('canvas');
        canvas.width = Math.round(picture.width * scale);
        canvas.height = Math.round(picture.height * scale);
        canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
        const blob = await new Promise((then) => canvas.toBlob(then, 'image/jpeg', quality));
        if (blob && blob.size <= most) {
          return new File([blob], file.name.replace(/\.[^.]*$/, '') + '.jpg', { type: 'image/jpeg' });
        }
      }
    } catch (unreadable) {
      // No picture that this browser can read: it stays as large as it is.
    }
    return file;
  };

  for (const field of document.querySelectorAll('input[type="file"][data-most]')) {
    const most = Number(field.dataset.most);
    const large = document.getElementById(field.id + '-large');
    const hint = field.getAttribute('aria-describedby') || '';
    let work = null;

    const say = (wrong) => {
      large.hidden = !wrong;
      field.closest('.field').classList.toggle('wrong', wrong);
      if (wrong) field.setAttribute('aria-invalid', 'true');
      else field.removeAttribute('aria-invalid');
      field.setAttribute('aria-describedby', wrong ? hint + ' ' + large.id : hint);
    };

    const fit = async () => {
      const chosen = [...field.files];
      if (bytes(chosen) > most) {
        const ready = new DataTransfer();
        for (const file of chosen) ready.items.add(await smaller(file, most / chosen.length));
        field.files = ready.files;
      }
      say(bytes([...field.files]) > most);
    };

    field.addEventListener('change', () => {
      const mine = fit().finally(() => {
        if (work === mine) work = null;
      });
      work = mine;
    });

    field.form.addEventListener('submit', (event) => {
      const button = event.submitter;
      if (work) {
        event.preventDefault();
        work.then(() => field.form.requestSubmit(button));
      } else if (bytes([...field.files]) > most) {
        event.preventDefault();
        say(true);
        field.focus();
      }
    });
  }
})();

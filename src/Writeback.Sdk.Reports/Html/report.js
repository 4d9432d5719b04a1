// The page is whole without this. It adds what only a script can: search and filters, remedies to copy, moments by the reader's own clock.
(() => {
  'use strict';
  const words = document.body.dataset;

  // Remedies to copy.
  const copy = async text => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // A page from a file may not be allowed to; the old way is.
      const area = document.createElement('textarea');
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand('copy');
      area.remove();
    }
  };
  for (const remedy of document.querySelectorAll('.card .remedy')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = words.copy;
    button.addEventListener('click', async () => {
      await copy(remedy.querySelector('.cure').textContent);
      button.textContent = words.copied;
      setTimeout(() => { button.textContent = words.copy; }, 2000);
    });
    remedy.append(button);
  }

  // Moments stay as they are written, so that two readers speak of the same; hovering shows the reader's own.
  document.addEventListener('pointerover', event => {
    const time = event.target.closest?.('time');
    if (time && !time.title) {
      time.title = new Date(time.dateTime).toLocaleString(document.documentElement.lang);
    }
  });

  // What a link leads to is opened, with all that it lies in.
  const open = id => {
    for (let element = id && document.getElementById(decodeURIComponent(id)); element; element = element.parentElement) {
      if (element.tagName === 'DETAILS') element.open = true;
    }
  };
  addEventListener('hashchange', () => open(location.hash.slice(1)));
  document.addEventListener('click', event => {
    const link = event.target.closest?.('a[href^="#"]');
    if (link) open(link.hash.slice(1));
  });
  open(location.hash.slice(1));

  // Search and filters.
  const toolbar = document.querySelector('.toolbar');
  if (!toolbar) return;
  toolbar.hidden = false;
  const query = document.getElementById('query');
  const category = document.getElementById('category');
  const shown = document.getElementById('shown');
  const statuses = [...toolbar.querySelectorAll('[name=status]')];
  let index = null;
  const read = () => index ??= [...document.querySelectorAll('.category')].map(section => ({
    section,
    name: section.dataset.category,
    checks: [...section.querySelectorAll('.check')].map(check => ({
      check,
      title: check.querySelector('summary').textContent.toLowerCase(),
      findings: [...check.querySelectorAll('.finding')].map(finding => ({
        finding, status: finding.dataset.status, text: finding.textContent.toLowerCase(), hidden: false
      }))
    }))
  }));

  const filter = () => {
    const terms = query.value.toLowerCase().split(/\s+/).filter(word => word);
    const wanted = new Set(statuses.filter(box => box.checked).map(box => box.value));
    const narrowed = terms.length > 0;
    let all = 0, hits = 0;
    for (const { section, name, checks } of read()) {
      const isIn = !category.value || category.value === name;
      let any = false;
      for (const { check, title, findings } of checks) {
        let count = 0;
        for (const item of findings) {
          const hidden = !(isIn && wanted.has(item.status) && terms.every(word => title.includes(word) || item.text.includes(word)));
          if (hidden !== item.hidden) item.finding.hidden = item.hidden = hidden;
          if (!hidden) count++;
        }
        all += findings.length;
        hits += count;
        check.hidden = count === 0;
        if (narrowed) check.open = count > 0 && count <= 500;
        any ||= count > 0;
      }
      section.hidden = !any;
    }
    const number = value => value.toLocaleString(document.documentElement.lang);
    shown.textContent = words.shown.replace('{0}', number(hits)).replace('{1}', number(all));
  };

  let timer = 0;
  query.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(filter, 120); });
  category.addEventListener('change', filter);
  for (const box of statuses) box.addEventListener('change', filter);
  toolbar.addEventListener('submit', event => event.preventDefault());
  addEventListener('keydown', event => {
    const isTyping = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName ?? '');
    if (event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      query.focus();
    } else if (event.key === 'Escape' && event.target === query) {
      query.value = '';
      filter();
    }
  });
})();

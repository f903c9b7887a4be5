/*
 * What the reply form does better with a script: one press to send, errors beside their fields, the policy's hints
 * while typing, and the form moved under the comment it answers. Nothing a person typed is ever read as HTML.
 */
import { doWork, type Work } from './do-work.ts';

interface Fault {
  field: string;
  says: string;
}

const form = document.querySelector<HTMLFormElement>('.reply-form');
if (form !== null) quicken(form);

function quicken(form: HTMLFormElement): void {
  const text = form.querySelector<HTMLTextAreaElement>('textarea');
  const button = form.querySelector<HTMLButtonElement>('.actions button');
  const status = form.querySelector('[role="status"]');
  if (text === null || button === null || status === null) return;
  const preview = button.textContent;

  void prepare();
  form.addEventListener('submit', (event) => {
    if (field(form, 'token') === undefined) return;
    event.preventDefault();
    void send();
  });
  text.addEventListener('input', () => {
    status.textContent = countLinks(text.value) > limit('links') ? (form.dataset.linksSays ?? '') : '';
  });
  text.addEventListener('change', () => {
    const words = text.value.trim().split(/\s+/).length;
    if (status.textContent === '' && text.value.trim() !== '' && words < limit('words'))
      status.textContent = form.dataset.wordsSays ?? '';
  });
  document.addEventListener('answer', ({ target }) => {
    if (target instanceof HTMLAnchorElement) answer(form, text, target);
  });

  function limit(name: string): number {
    return Number(form.dataset[name] ?? Number.NaN);
  }

  /** With a token one press sends; without one the form shows its preview first, as it always can. */
  async function prepare(): Promise<void> {
    const post = new URLSearchParams({ post: field(form, 'post')?.value ?? '' });
    const response = await fetch(`${form.action}/token?${post}`, { credentials: 'omit' }).catch(
      () => undefined,
    );
    if (response?.ok !== true || button === null) return;
    const { token, work } = (await response.json()) as { token: string; work?: Work };
    setField(form, 'token', token);
    button.textContent = 'Send for review';
    // An extra, and never waited for: what is sent before, or without it, is read as well.
    const done = work && (await doWork(work).catch(() => undefined));
    if (done !== undefined) setField(form, 'work', JSON.stringify(done));
  }

  async function send(): Promise<void> {
    if (button === null || button.ariaDisabled === 'true') return;
    button.ariaDisabled = 'true';
    try {
      const response = await fetch(form.action, {
        method: 'POST',
        headers: { Accept: 'application/json' },
        body: new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, value as string])),
      });
      const { errors = [], location: next } = (await response.json()) as {
        errors?: Fault[];
        location?: string;
      };
      if (next !== undefined) location.assign(new URL(next, form.action));
      else if (response.status === 409) sendPlainly();
      else showFaults(form, errors);
    } catch {
      showFaults(form, [
        { field: '', says: 'It could not be sent. Check your connection, and press the button again.' },
      ]);
    }
    button.ariaDisabled = 'false';
  }

  /** What a script cannot settle, a person can: without its token the form leads to the preview, which says why. */
  function sendPlainly(): void {
    field(form, 'token')?.remove();
    if (button !== null) button.textContent = preview;
    form.submit();
  }
}

/** Puts the form under the comment that a link stands in, with a way back. */
function answer(form: HTMLFormElement, text: HTMLTextAreaElement, link: HTMLAnchorElement): void {
  const section = form.closest('.reply');
  const heading = section?.querySelector('h3');
  const comment = link.closest('article');
  if (!section || !heading || !comment) return;
  if (field(form, 'parent') === undefined) {
    const place = document.createComment('');
    const said = heading.textContent;
    const back = document.createElement('button');
    section.before(place);
    back.type = 'button';
    back.className = 'button button-quiet';
    back.textContent = 'Reply to the post instead';
    back.addEventListener('click', () => {
      field(form, 'parent')?.remove();
      heading.textContent = said;
      place.replaceWith(section);
      back.remove();
      text.focus();
    });
    form.querySelector('.actions')?.append(back);
  }
  setField(form, 'parent', new URL(link.href).searchParams.get('parent') ?? '');
  heading.textContent = link.textContent;
  comment.after(section);
  text.focus();
}

function showFaults(form: HTMLFormElement, faults: readonly Fault[]): void {
  for (const old of form.querySelectorAll('.errors, .error')) old.remove();
  for (const control of form.querySelectorAll('[aria-invalid]')) {
    control.removeAttribute('aria-invalid');
    describe(control, (id) => !id.endsWith('-error'));
  }
  const summary = document.createElement('div');
  const list = document.createElement('ul');
  summary.className = 'errors';
  summary.tabIndex = -1;
  summary.role = 'alert';
  for (const { field: name, says } of faults) {
    const item = list.appendChild(document.createElement('li'));
    const control = document.getElementById(`reply-${name}`);
    if (control === null) {
      item.textContent = says;
      continue;
    }
    const link = item.appendChild(document.createElement('a'));
    link.href = `#${control.id}`;
    link.textContent = says;
    const error = document.createElement('span');
    error.className = 'error';
    error.id = `${control.id}-error`;
    error.textContent = says;
    control.before(error);
    control.ariaInvalid = 'true';
    describe(control, () => true, error.id);
  }
  summary.append(list);
  form.prepend(summary);
  summary.focus();
}

/** Keeps some of what describes a control, and adds to it. */
function describe(control: Element, keep: (id: string) => boolean, more = ''): void {
  const ids = (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter((id) => id !== '' && keep(id));
  const all = [...ids, more].join(' ').trim();
  if (all === '') control.removeAttribute('aria-describedby');
  else control.setAttribute('aria-describedby', all);
}

function countLinks(text: string): number {
  return text.match(/https?:\/\/|\bwww\./gi)?.length ?? 0;
}

function field(form: HTMLFormElement, name: string): HTMLInputElement | undefined {
  const found = form.elements.namedItem(name);
  return found instanceof HTMLInputElement ? found : undefined;
}

function setField(form: HTMLFormElement, name: string, value: string): void {
  const input = field(form, name) ?? form.appendChild(document.createElement('input'));
  input.type = 'hidden';
  input.name = name;
  input.value = value;
}

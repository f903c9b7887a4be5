/*
 * Keys for the moderators' queue; every one of them presses a button or follows a link that is there without a script.
 * They act only while the focus is in the list and not in a field, and can be turned off (WCAG 2.1.4).
 */

/** Remembered in this browser: `off` where the keys are turned off. */
const SETTING = 'both-banks.moderation-keys';

const list = document.querySelector<HTMLElement>('[data-queue]');
const help: readonly (readonly [key: string, does: string])[] = [
  ['j', 'next comment'],
  ['k', 'the one before'],
  ['a', 'approve'],
  ['d', 'choose why to decline, and decline'],
  ['s', 'spam'],
  ['e', 'edit'],
  ['r', 'reply'],
  ['x', 'choose'],
  ['u', 'undo what was done last'],
  ['/', 'find'],
];

if (list !== null) start(list);

function start(queue: HTMLElement): void {
  const chooseAll = document.querySelector<HTMLButtonElement>('[data-choose-all]');
  if (chooseAll !== null) {
    chooseAll.hidden = false;
    chooseAll.addEventListener('click', () => {
      for (const box of queue.querySelectorAll<HTMLInputElement>('[name="chosen"][type="checkbox"]'))
        box.checked = true;
    });
  }
  const outcome = document.querySelector<HTMLElement>('.outcome');
  for (const place of [queue, outcome]) {
    place?.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || isOff()) return;
      if (act(queue, event.key)) event.preventDefault();
    });
  }
  queue.after(describeKeys());
  // After a decision the page is a new one: its outcome is said, and from there the keys lead on.
  outcome?.focus();
}

function act(queue: HTMLElement, key: string): boolean {
  const items = [...queue.querySelectorAll<HTMLElement>('.moderated')];
  const at = items.findIndex((item) => item.contains(document.activeElement));
  const item = items[at];
  if (key === 'j' || key === 'ArrowDown') return move(items[at + 1]);
  if (key === 'k' || key === 'ArrowUp') return move(items[at - 1]);
  if (key === 'u') return press(document, 'u');
  if (key === '/') return press(document, '/');
  if (item === undefined) return false;
  if (key === 'x') {
    item.querySelector<HTMLElement>('[name="chosen"][type="checkbox"]')?.click();
    return true;
  }
  const reason = key === 'd' ? item.querySelector<HTMLSelectElement>('[name="reason"]') : null;
  if (reason?.value === '') {
    // Its writer reads why: the reason is chosen first, and the button beside it sends it.
    reason.focus();
    return true;
  }
  return ['a', 'd', 's', 'e', 'r'].includes(key) && press(item, key);
}

function move(item: HTMLElement | undefined): boolean {
  item?.focus();
  item?.scrollIntoView({ block: 'nearest' });
  return item !== undefined;
}

function press(within: ParentNode, key: string): boolean {
  const target = within.querySelector<HTMLElement>(`[data-key="${key}"]`);
  if (target instanceof HTMLInputElement) target.focus();
  else target?.click();
  return target !== null;
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox';
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** Where a browser keeps nothing for us, the keys stay as they are until the page is left. */
let now: string | undefined;

function isOff(): boolean {
  try {
    return (now ?? localStorage.getItem(SETTING)) === 'off';
  } catch {
    return false;
  }
}

function turn(setting: 'on' | 'off'): void {
  now = setting;
  try {
    localStorage.setItem(SETTING, setting);
  } catch {
    // Said on the button all the same; it holds for this page.
  }
}

function describeKeys(): HTMLElement {
  const box = document.createElement('details');
  box.className = 'shortcuts';
  const summary = document.createElement('summary');
  summary.textContent = 'Keys for the list';
  const keys = document.createElement('p');
  for (const [key, does] of help) {
    const sign = document.createElement('kbd');
    sign.textContent = key;
    keys.append(sign, ` ${does}  `);
  }
  box.append(summary, keys, makeSwitch());
  return box;
}

function makeSwitch(): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button button-quiet';
  const say = (): void => {
    button.textContent = isOff() ? 'Turn the keys on' : 'Turn the keys off';
  };
  button.addEventListener('click', () => {
    turn(isOff() ? 'on' : 'off');
    say();
  });
  say();
  return button;
}

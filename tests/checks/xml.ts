import sax from 'sax';

/** An element of an XML file; `text` is its own text, CDATA included. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  text: string;
  children: XmlElement[];
}

/** Reads an XML file and lists what keeps it from being well-formed; without problems there is a root. */
export function readXml(source: string): { root: XmlElement; problems: string[] } {
  const top: XmlElement = { name: '', attributes: {}, text: '', children: [] };
  const open = [top];
  const problems: string[] = [];
  const parser = sax.parser(true, { xmlns: true, strictEntities: true });
  const addText = (text: string): void => {
    const current = open.at(-1);
    if (current !== undefined) current.text += text;
  };
  parser.onerror = (error) => {
    problems.push(error.message.replace(/\n/g, ', '));
    parser.resume();
  };
  parser.onopentag = ({ name, attributes }) => {
    const plain = Object.entries(attributes).map(([key, value]) => [
      key,
      typeof value === 'string' ? value : value.value,
    ]);
    const element: XmlElement = { name, attributes: Object.fromEntries(plain), text: '', children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  };
  parser.onclosetag = () => open.pop();
  parser.ontext = addText;
  parser.oncdata = addText;
  parser.write(source).close();
  // eslint-disable-next-line no-control-regex -- these are the characters XML forbids
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(source))
    problems.push('has a character XML forbids');
  if (top.children.length !== 1) problems.push(`has ${top.children.length} root elements`);
  return { root: top.children[0] ?? top, problems };
}

/** All elements below one, in order. */
export function listElements(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => [child, ...listElements(child)]);
}

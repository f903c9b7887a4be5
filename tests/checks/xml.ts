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
  // Its types do not know that it can refuse the entities only HTML has.
  const options = { xmlns: true, strictEntities: true };
  const parser = sax.parser(true, options);
  const addText = (text: string): void => {
    const current = open.at(-1);
    if (current !== undefined) current.text += text;
  };
  parser.onerror = (error) => {
    problems.push(error.message.replace(/\n/g, ', '));
    parser.resume();
  };
  parser.onopentag = ({ name, attributes }) => {
    const plain = Object.keys(attributes).map((key): [string, string] => {
      const value = attributes[key] ?? '';
      return [key, typeof value === 'string' ? value : value.value];
    });
    const element: XmlElement = { name, attributes: Object.fromEntries(plain), text: '', children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  };
  parser.onclosetag = () => open.pop();
  parser.ontext = addText;
  parser.oncdata = addText;
  parser.write(source).close();
  // All control characters but these, and two that are no characters.
  if (/[^\P{Cc}\t\n\r\u007F-\u009F]|[\uFFFE\uFFFF]/u.test(source))
    problems.push('has a character XML forbids');
  if (top.children.length !== 1) problems.push(`has ${top.children.length} root elements`);
  return { root: top.children[0] ?? top, problems };
}

/** All elements below one, in order. */
export function listElements(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => [child, ...listElements(child)]);
}

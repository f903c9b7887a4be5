import { findComponent, type ComponentSet, type ProseComponent } from './components.ts';
import { isComponent, type ComponentNode, type ProseNode } from './tree.ts';

const BLOCKS = /^(?:p|ul|ol|h[1-6]|blockquote|pre|table|hr|figure)$/;

/** What is wrong with where a component stands or what it holds, if anything. */
export function findMisplacing(
  node: ComponentNode,
  { place, within }: ProseComponent,
  parent: string,
  set: ComponentSet,
): { message: string; remedy: string } | undefined {
  if (within !== undefined && within !== parent) {
    return {
      message: within === '' ? `stands inside <${parent}>` : `stands outside of <${within}>`,
      remedy:
        within === ''
          ? `Close </${parent}> before it.`
          : `Put it between <${within}> and </${within}>, directly in it.`,
    };
  }
  if (place === 'block') {
    return node.type === 'mdxJsxFlowElement'
      ? undefined
      : {
          message: 'stands inside a sentence',
          remedy: 'Put it on lines of its own, with an empty line before and after.',
        };
  }
  const blocks = node.children.filter((child) => isBlock(child, set));
  const isOneParagraph = blocks.every((block) => block.type === 'element' && block.tagName === 'p');
  return blocks.length === 0 || (blocks.length === 1 && isOneParagraph)
    ? undefined
    : {
        message: 'holds more than one paragraph',
        remedy: 'Wrap words of one paragraph only, and use it again in the next.',
      };
}

function isBlock(node: ProseNode, set: ComponentSet): boolean {
  return node.type === 'element'
    ? BLOCKS.test(node.tagName)
    : isComponent(node) && findComponent(node.name, set)?.place === 'block';
}

/** Verbs for what somebody can be seen doing; “know”, “understand” and “learn” are not among them. Add others here. */
const VERBS = new Set(
  `add agree answer apply arrange ask assess avoid book build calculate call carry change check choose classify collect
  compare complete count decide define describe design divide draft draw estimate explain find fix follow give group
  handle hold identify invite judge keep label lead list listen make map mark match measure mend name offer open order
  pick place plan practice prepare present promise put rank read rebuild recognize record remove repair rephrase replace
  report respond review rewrite run say schedule select separate set share shorten show sign sketch sort speak spot state
  summarize swap take tell test trace translate try turn use weigh write`.split(/\s+/),
);

/** Tells whether an objective begins with a verb that one can see done. */
export function beginsWithVerb(objective: string): boolean {
  return VERBS.has(/^[a-z]+/i.exec(objective)?.[0].toLowerCase() ?? '');
}

/** Some of the verbs, for whoever looks for one. */
export const VERB_SAMPLES = 'Explain, Find, Sort, Match, Write, Choose, Compare, Hold, Name, Tell';

/** One of each question as an author writes it, for the authors' guide; each is compiled by a test. */
export const samples = `<Quiz id="regulars-left" objective="find-hidden">

The regulars left without a word. What explains it best?

- [ ] They had waited for a reason to go elsewhere.
  - Possible for one of them, but three at once point to what changed.
- [x] A belief about what was included was broken.
  - Nothing written was breached, yet something real was.

</Quiz>

<Order id="storm-order" objective="storm-steps">

Put the steps in order.

1. Hear it all
   - Before this you know about half.
2. Tell it back
   - Owning it first risks an apology for the wrong thing.

</Order>

<Match id="remedies" objective="match-remedy">

Which remedy fits which failure?

| Failure | Remedy | Why |
|---|---|---|
| Mild and first | Fix it now | A call would make it bigger than it is. |
| Serious and first | A call today | Silence is how a second failure begins. |

</Match>

<Sort id="guessed-or-heard" objective="sort-statements">

Where does each statement belong?

### Guessed

- “We all know that they like it.”
  - No customer is in it.

### Heard

- “Two callers said so this week.”
  - A customer said it; nobody has counted yet.

</Sort>

<Scenario id="quiet-switch" title="The quiet switch">

<Scene id="start">

A regular walks in without a booking.

- [“Bookings only now.”](#leaves)
- [“We changed this and didn’t tell you.”](#stays)

</Scene>

<Scene id="leaves">

**Outcome: Bent.** She leaves.

**Way back:** call her today, and tell the others before Monday.

</Scene>

<Scene id="stays">

**Outcome: Kept.** She asks why, and suggests a time.

</Scene>

</Scenario>

<Reflection id="left-quietly">

Think of somewhere you stopped going without complaining.

</Reflection>

<Commitment id="my-plan" objective="write-clause">

When will you next hear a belief about what you owe?

</Commitment>`;

/** The card of a customer above a question: the case and, where there are some, its figures. */
import type { CaseCard } from '../course/case-card.ts';

export function CaseCardView({ card, label, id }: { card: CaseCard; label: string; id?: string | undefined }) {
  return (
    <div class="case-card" id={id}>
      <p>
        <b>{card.seller}</b> {card.text}
      </p>
      {card.facts.length > 0 && (
        <dl aria-label={label}>
          {card.facts.map((fact) => (
            <div key={fact.label}>
              <dt>{fact.label}</dt>
              <dd>{fact.value}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

interface BarProps {
  value: number;
  of: number;
  /** Where it has to reach. */
  needed?: number;
  tone: "ink" | "jade" | "cinnabar";
}

const share = (value: number, of: number) => `${of > 0 ? Math.round((value / of) * 1000) / 10 : 0}%`;

/** A bar with, where there is a threshold, a mark that it has to reach. The words stand beside it. */
export function Bar({ value, of, needed, tone }: BarProps) {
  return (
    <svg className={`bar bar-${tone}`} aria-hidden="true">
      <rect className="bar-all" x="0" y="6" width="100%" height="10" />
      <rect className="bar-part" x="0" y="6" width={share(value, of)} height="10" />
      {needed !== undefined && (
        <line className="bar-needed" x1={share(needed, of)} x2={share(needed, of)} y1="0" y2="22" />
      )}
    </svg>
  );
}

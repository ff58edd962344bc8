/** Public holidays of Norway, as data: the Acts on public holidays (helligdagsfredloven § 2) and on 1 and 17 May. */
import { easter } from 'date-easter';
import { Temporal } from 'temporal-polyfill';

/** New Year's Day, 1 May, 17 May, Christmas Day and Boxing Day. */
const FIXED: readonly { month: number; day: number }[] = [
  { month: 1, day: 1 },
  { month: 5, day: 1 },
  { month: 5, day: 17 },
  { month: 12, day: 25 },
  { month: 12, day: 26 },
];
/** Days after Easter Sunday: Maundy Thursday, Good Friday, Easter, Ascension Day, Whit Sunday and Whit Monday. */
const AFTER_EASTER: readonly number[] = [-3, -2, 0, 1, 39, 49, 50];

const SATURDAY = 6;

/** Tells whether a date is no Saturday, Sunday or public holiday. */
export const isWorkingDay = (date: Temporal.PlainDate): boolean =>
  date.dayOfWeek < SATURDAY && !isFixed(date) && !followsEaster(date);

const isFixed = (date: Temporal.PlainDate): boolean =>
  FIXED.some(({ month, day }) => date.month === month && date.day === day);

function followsEaster(date: Temporal.PlainDate): boolean {
  const sunday = Temporal.PlainDate.from(easter(date.year));
  return AFTER_EASTER.includes(date.dayOfYear - sunday.dayOfYear);
}

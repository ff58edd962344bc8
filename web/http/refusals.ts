/** Reasons why a request is refused before its handler; each is a plain page. */
export type Refusal =
  | 'login'
  | 'step_up'
  | 'identify'
  | 'onboarding'
  | 'forbidden'
  | 'party'
  | 'party_ended'
  | 'not_found'
  | 'wrong_state'
  | 'other_party';

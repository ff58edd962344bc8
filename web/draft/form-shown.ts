import type { Form } from '../../db/draft/forms.ts';
import type { Visitor } from '../http/context.ts';

/** A form, and whoever writes it. */
export interface FormShown<F extends Form = Form> {
  visitor: Visitor;
  form: F;
}

import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { z } from 'zod';
import { renderInTheme } from '../../test/render.tsx';
import { Button } from './button.tsx';
import { TextField } from './fields.tsx';
import { Form } from './form.tsx';
import { useKeptForm } from './use-kept-form.ts';

const Reason = z.object({ reason: z.string().min(1) });

function ReasonForm() {
  const { form, sent } = useKeptForm(Reason, 'test.reason', { reason: '' });
  return (
    <Form form={form} onSubmit={() => Promise.resolve(sent())}>
      <TextField control={form.control} name="reason" label="Reden" />
      <Button type="submit">Stuur</Button>
    </Form>
  );
}

const field = () => screen.getByLabelText<HTMLInputElement>('Reden');

test('what was typed is there again when one comes back, and gone once it was sent', async () => {
  const first = renderInTheme(<ReasonForm />);
  await userEvent.type(field(), 'Omdat');
  first.unmount();

  const second = renderInTheme(<ReasonForm />);
  expect(field().value).toBe('Omdat');
  await userEvent.click(screen.getByRole('button', { name: 'Stuur' }));
  second.unmount();

  renderInTheme(<ReasonForm />);
  expect(field().value).toBe('');
});

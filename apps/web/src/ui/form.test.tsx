import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { z } from 'zod';
import { renderInTheme } from '../../test/render.tsx';
import '../lib/form-texts.ts';
import { ProblemError } from '../lib/problem.ts';
import { Button } from './button.tsx';
import { TextField } from './fields.tsx';
import { Form, useContractForm } from './form.tsx';

const Person = z.object({ name: z.string().min(1), email: z.email() });

function PersonForm({ send }: { readonly send: (values: z.output<typeof Person>) => Promise<unknown> }) {
  const form = useContractForm(Person, { name: '', email: '' });
  return (
    <Form form={form} onSubmit={send}>
      <TextField control={form.control} name="name" label="Je naam" />
      <TextField control={form.control} name="email" label="E-mailadres" hint="Voor berichten." />
      <Button type="submit">Bewaar</Button>
    </Form>
  );
}

test('says what is wrong in plain words, above the form and at the field, and sends nothing', async () => {
  const sent: unknown[] = [];
  renderInTheme(<PersonForm send={(values) => Promise.resolve(sent.push(values))} />);
  await userEvent.type(screen.getByLabelText('E-mailadres'), 'geen adres');
  await userEvent.click(screen.getByRole('button', { name: 'Bewaar' }));

  const summary = screen.getByRole('alert');
  expect(summary.textContent).toContain('Nog 2 dingen om te verbeteren');
  expect(summary.textContent).toContain('Je naam: Vul dit in.');
  await waitFor(() => expect(document.activeElement).toBe(summary));
  expect(screen.getByLabelText('E-mailadres').getAttribute('aria-invalid')).toBe('true');
  expect(sent).toEqual([]);
});

test('leads from the summary to the field', async () => {
  renderInTheme(<PersonForm send={() => Promise.resolve()} />);
  await userEvent.click(screen.getByRole('button', { name: 'Bewaar' }));
  await userEvent.click(screen.getByRole('button', { name: /^Je naam/ }));
  expect(document.activeElement).toBe(screen.getByLabelText('Je naam'));
});

test('what the API refuses stands at its field, and nothing typed is lost', async () => {
  const taken = new ProblemError(422, {
    code: 'invalid-input',
    title: 'x',
    errors: [{ path: 'email', message: 'Dit adres is al in gebruik.' }],
  });
  renderInTheme(<PersonForm send={() => Promise.reject(taken)} />);
  await userEvent.type(screen.getByLabelText('Je naam'), 'Samira');
  await userEvent.type(screen.getByLabelText('E-mailadres'), 'samira@example.org');
  await userEvent.click(screen.getByRole('button', { name: 'Bewaar' }));

  expect(screen.getByRole('alert').textContent).toContain('E-mailadres: Dit adres is al in gebruik.');
  expect(screen.getByLabelText<HTMLInputElement>('Je naam').value).toBe('Samira');
});

test('hints and errors are tied to their field', async () => {
  renderInTheme(<PersonForm send={() => Promise.resolve()} />);
  const field = screen.getByLabelText('E-mailadres');
  const described = (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent);
  expect(described).toContain('Voor berichten.');
});

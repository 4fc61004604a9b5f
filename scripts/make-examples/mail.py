"""The e-mail as a real message: text and HTML side by side, in a thread, with the earlier message quoted."""

from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from html import escape
from pathlib import Path

FROM = Address('Wijkconsulent Vlierkamp', 'wijkconsulent', 'dedrempel.example.org')
TO = Address('Buurtwerker', 'buurtwerker', 'welzijnlindewaard.example.org')
QUOTED_AT = 'Op vrijdag 7 november 2025 om 10:12 schreef Buurtwerker:'


def write(target, reply, quoted, extra=''):
    """`extra` is added to the signature: the twin for tests carries a telephone number there."""
    reply = reply.strip() + (f'\n{extra}' if extra else '')
    message = EmailMessage(policy=SMTP)
    message['From'], message['To'] = FROM, TO
    message['Subject'] = 'Re: Voorstel: vijf afspraken over reparaties en het Energiecafé'
    message['Date'] = 'Tue, 11 Nov 2025 15:47:08 +0100'
    message['Message-ID'] = '<20251111154708.4412@dedrempel.example.org>'
    message['In-Reply-To'] = '<20251107101233.0917@welzijnlindewaard.example.org>'
    message['References'] = '<20251030083000.0871@dedrempel.example.org> <20251107101233.0917@welzijnlindewaard.example.org>'
    message['Content-Language'] = 'nl'
    message.set_content(f'{reply}\n\n{QUOTED_AT}\n{quote(quoted)}\n')
    message.add_alternative(
        f'<html lang="nl"><body style="font-family:Arial,sans-serif">{paragraphs(reply)}'
        f'<p>{QUOTED_AT}</p><blockquote style="border-left:2px solid #999;margin:0;padding-left:12px">{paragraphs(quoted)}'
        '</blockquote></body></html>\n',
        subtype='html',
    )
    message.set_boundary('=_drempel_20251111')
    Path(target).write_bytes(message.as_bytes())


def quote(text):
    return '\n'.join(f'> {line}'.rstrip() for line in text.strip().splitlines())


def paragraphs(text):
    blocks = text.strip().split('\n\n')
    return ''.join('<p>' + '<br>\n'.join(escape(line) for line in block.splitlines()) + '</p>\n' for block in blocks)

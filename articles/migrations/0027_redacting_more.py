
import articles.models.fields
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0026_signs'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='call',
            name='call_fix_has_proposed_words',
        ),
        migrations.RemoveConstraint(
            model_name='redaction',
            name='redaction_is_of_one_thing',
        ),
        migrations.RemoveConstraint(
            model_name='replyrequest',
            name='reply_outcome_is_known',
        ),
        migrations.RemoveConstraint(
            model_name='replyrequest',
            name='reply_answer_is_whole',
        ),
        migrations.RemoveConstraint(
            model_name='replyrequest',
            name='reply_whom_is_said',
        ),
        migrations.RemoveConstraint(
            model_name='replywaiver',
            name='waiver_because_is_said',
        ),
        migrations.AddField(
            model_name='call',
            name='redacted_at',
            field=models.DateTimeField(blank=True, editable=False, null=True),
        ),
        migrations.AddField(
            model_name='call',
            name='redacted_because',
            field=models.CharField(blank=True, default='', editable=False, max_length=500, validators=[articles.models.fields.validate_clean]),
        ),
        migrations.AddField(
            model_name='factcheck',
            name='redacted_at',
            field=models.DateTimeField(blank=True, editable=False, null=True),
        ),
        migrations.AddField(
            model_name='factcheck',
            name='redacted_because',
            field=models.CharField(blank=True, default='', editable=False, max_length=500, validators=[articles.models.fields.validate_clean]),
        ),
        migrations.AddField(
            model_name='opinion',
            name='redacted_at',
            field=models.DateTimeField(blank=True, editable=False, null=True),
        ),
        migrations.AddField(
            model_name='opinion',
            name='redacted_because',
            field=models.CharField(blank=True, default='', editable=False, max_length=500, validators=[articles.models.fields.validate_clean]),
        ),
        migrations.AddField(
            model_name='redaction',
            name='call',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='redactions', to='articles.call'),
        ),
        migrations.AddField(
            model_name='redaction',
            name='opinion',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='redactions', to='articles.opinion'),
        ),
        migrations.AddField(
            model_name='redaction',
            name='reply',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='redactions', to='articles.replyrequest'),
        ),
        migrations.AddField(
            model_name='redaction',
            name='waiver',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='redactions', to='articles.replywaiver'),
        ),
        migrations.AddField(
            model_name='replyrequest',
            name='redacted_at',
            field=models.DateTimeField(blank=True, editable=False, null=True),
        ),
        migrations.AddField(
            model_name='replyrequest',
            name='redacted_because',
            field=models.CharField(blank=True, default='', editable=False, max_length=500, validators=[articles.models.fields.validate_clean]),
        ),
        migrations.AddField(
            model_name='replywaiver',
            name='redacted_at',
            field=models.DateTimeField(blank=True, editable=False, null=True),
        ),
        migrations.AddField(
            model_name='replywaiver',
            name='redacted_because',
            field=models.CharField(blank=True, default='', editable=False, max_length=500, validators=[articles.models.fields.validate_clean]),
        ),
        migrations.AddConstraint(
            model_name='call',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind', 'fix'), _negated=True), models.Q(('proposed_words', ''), _negated=True), ('redacted_at__isnull', False), _connector='OR'), name='call_fix_has_proposed_words', violation_error_message='A fix says what the copy should say instead.'),
        ),
        migrations.AddConstraint(
            model_name='call',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('redacted_at', None), ('redacted_because', '')), models.Q(('redacted_at__isnull', False), models.Q(('redacted_because', ''), _negated=True)), _connector='OR'), name='call_redaction_is_whole', violation_error_message='A redaction needs both a date and a reason.'),
        ),
        migrations.AddConstraint(
            model_name='factcheck',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('redacted_at', None), ('redacted_because', '')), models.Q(('redacted_at__isnull', False), models.Q(('redacted_because', ''), _negated=True)), _connector='OR'), name='check_redaction_is_whole', violation_error_message='A redaction needs both a date and a reason.'),
        ),
        migrations.AddConstraint(
            model_name='opinion',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('redacted_at', None), ('redacted_because', '')), models.Q(('redacted_at__isnull', False), models.Q(('redacted_because', ''), _negated=True)), _connector='OR'), name='opinion_redaction_is_whole', violation_error_message='A redaction needs both a date and a reason.'),
        ),
        migrations.AddConstraint(
            model_name='redaction',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('activity', None), ('call', None), ('copy', None), ('fact_check__isnull', False), ('note', None), ('opinion', None), ('reply', None), ('revision', None), ('waiver', None)), models.Q(('activity', None), ('call', None), ('copy__isnull', False), ('fact_check', None), ('note', None), ('opinion', None), ('reply', None), ('revision', None), ('waiver', None)), models.Q(('activity', None), ('call', None), ('copy', None), ('fact_check', None), ('note__isnull', False), ('opinion', None), ('reply', None), ('revision', None), ('waiver', None)), models.Q(('activity__isnull', False), ('call', None), ('copy', None), ('fact_check', None), ('note', None), ('opinion', None), ('reply', None), ('revision', None), ('waiver', None)), models.Q(('activity', None), ('call', None), ('copy', None), ('fact_check', None), ('note', None), ('opinion', None), ('reply', None), ('revision__isnull', False), ('waiver', None)), models.Q(('activity', None), ('call__isnull', False), ('copy', None), ('fact_check', None), ('note', None), ('opinion', None), ('reply', None), ('revision', None), ('waiver', None)), models.Q(('activity', None), ('call', None), ('copy', None), ('fact_check', None), ('note', None), ('opinion', None), ('reply__isnull', False), ('revision', None), ('waiver', None)), models.Q(('activity', None), ('call', None), ('copy', None), ('fact_check', None), ('note', None), ('opinion', None), ('reply', None), ('revision', None), ('waiver__isnull', False)), models.Q(('activity', None), ('call', None), ('copy', None), ('fact_check', None), ('note', None), ('opinion__isnull', False), ('reply', None), ('revision', None), ('waiver', None)), _connector='OR'), name='redaction_is_of_one_thing', violation_error_message='A redaction is of one thing.'),
        ),
        migrations.AddConstraint(
            model_name='replyrequest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('answer', ''), ('answered_at', None), ('outcome', ''), ('recorded_by', None)), models.Q(('answered_at__isnull', False), ('outcome', 'answered'), ('recorded_by__isnull', False), models.Q(models.Q(('answer', ''), _negated=True), ('redacted_at__isnull', False), _connector='OR')), models.Q(('answered_at__isnull', False), ('outcome', 'declined'), ('recorded_by__isnull', False)), models.Q(('answer', ''), ('answered_at', None), ('outcome__in', ('no_answer', 'mistake')), ('recorded_by__isnull', False)), _connector='OR'), name='reply_answer_is_whole', violation_error_message='An answer needs its words, its time and who put it on record.'),
        ),
        # SQLite asks checks in the order in which they were added: the one on answers first.
        migrations.AddConstraint(
            model_name='replyrequest',
            constraint=models.CheckConstraint(condition=models.Q(('outcome__in', ['answered', 'declined', 'no_answer', 'mistake', ''])), name='reply_outcome_is_known', violation_error_message='That is not one of the choices for outcome.'),
        ),
        migrations.AddConstraint(
            model_name='replyrequest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('whom', ''), _negated=True), ('redacted_at__isnull', False), _connector='OR'), name='reply_whom_is_said', violation_error_message='Say who was asked.'),
        ),
        migrations.AddConstraint(
            model_name='replyrequest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('redacted_at', None), ('redacted_because', '')), models.Q(('redacted_at__isnull', False), models.Q(('redacted_because', ''), _negated=True)), _connector='OR'), name='reply_redaction_is_whole', violation_error_message='A redaction needs both a date and a reason.'),
        ),
        migrations.AddConstraint(
            model_name='replywaiver',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('because', ''), _negated=True), ('redacted_at__isnull', False), _connector='OR'), name='waiver_because_is_said', violation_error_message='Say why nobody was asked.'),
        ),
        migrations.AddConstraint(
            model_name='replywaiver',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('redacted_at', None), ('redacted_because', '')), models.Q(('redacted_at__isnull', False), models.Q(('redacted_because', ''), _negated=True)), _connector='OR'), name='waiver_redaction_is_whole', violation_error_message='A redaction needs both a date and a reason.'),
        ),
    ]

from datetime import UTC, datetime
from typing import Any

from django.conf import settings
from django.db import migrations, models
import articles.models.fields
import django.db.models.deletion
import django.utils.timezone

# What fixtures/10_ratings.json holds, so that loading it again over an older desk changes nothing.
FIVE = {"supported", "missing-context", "false", "not-verified", "nothing-to-rate"}
FIVE_MADE_AT = datetime(2026, 11, 22, 9, tzinfo=UTC)


def make_first_version(apps: Any, schema_editor: Any) -> None:
    """The ratings that are there become version 1 of the desk's scale."""
    Scale, Rating = apps.get_model("articles", "Scale"), apps.get_model("articles", "Rating")
    slugs = set(Rating.objects.values_list("slug", flat=True))
    if not slugs:
        return
    if slugs == FIVE:
        first = Scale.objects.create(slug="five", version=1, name="Five labels", made_at=FIVE_MADE_AT)
    else:
        first = Scale.objects.create(slug="desk", version=1, name="The desk’s scale")
    Rating.objects.update(scale=first)


def settle_constraints(apps: Any, schema_editor: Any) -> None:
    """PostgreSQL changes no table whose new rows it has not checked yet."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("SET CONSTRAINTS ALL IMMEDIATE")


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0023_replies'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Scale',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField()),
                ('version', models.PositiveIntegerField()),
                ('name', models.CharField(default='', max_length=80, validators=[articles.models.fields.validate_clean])),
                ('made_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('made_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ('-made_at', '-id'),
                'constraints': [models.UniqueConstraint(fields=('slug', 'version'), name='scale_version_is_unique'), models.CheckConstraint(condition=models.Q(('version__gte', 1), models.Q(('name', ''), _negated=True)), name='scale_is_numbered_and_named', violation_error_message='A scale has a name, and its versions are counted from 1.')],
            },
        ),
        migrations.AddField(
            model_name='rating',
            name='scale',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='labels', to='articles.scale'),
        ),
        migrations.RunPython(make_first_version, migrations.RunPython.noop),
        migrations.RunPython(settle_constraints, migrations.RunPython.noop),
        migrations.AlterField(
            model_name='rating',
            name='scale',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='labels', to='articles.scale'),
        ),
        migrations.RemoveConstraint(
            model_name='rating',
            name='rating_position_is_unique',
        ),
        migrations.AddField(
            model_name='rating',
            name='in_words',
            field=models.BooleanField(default=False, help_text='Readers get no rating with it: the finding is told in words alone.'),
        ),
        migrations.AddField(
            model_name='rating',
            name='value',
            field=models.DecimalField(blank=True, decimal_places=2, help_text='None beside the scale.', max_digits=6, null=True, verbose_name='number'),
        ),
        migrations.AlterField(
            model_name='rating',
            name='slug',
            field=models.SlugField(),
        ),
        migrations.AddConstraint(
            model_name='rating',
            constraint=models.UniqueConstraint(fields=('scale', 'slug'), name='rating_slug_is_unique'),
        ),
        migrations.AddConstraint(
            model_name='rating',
            constraint=models.UniqueConstraint(fields=('scale', 'position'), name='rating_position_is_unique'),
        ),
        migrations.AddConstraint(
            model_name='rating',
            constraint=models.CheckConstraint(condition=models.Q(('value', None), models.Q(('in_words', False), ('needs_reason', False)), _connector='OR'), name='rating_numbers_rate', violation_error_message='What gives readers no rating has no number.'),
        ),
        migrations.AddConstraint(
            model_name='rating',
            constraint=models.CheckConstraint(condition=models.Q(('needs_reason', False), ('in_words', False), _connector='OR'), name='rating_is_of_one_sort', violation_error_message='A label says why there is nothing to rate, or is told in words; not both.'),
        ),
    ]

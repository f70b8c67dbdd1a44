from typing import Any

from django.db import migrations, models

from articles.workflow.labels import signs


def tell_apart(apps: Any, schema_editor: Any) -> None:
    """Labels of one scale that share a colour get a sign each; the first of a colour keeps the colour’s own."""
    for scale in apps.get_model("articles", "Scale").objects.all():
        labels = list(scale.labels.order_by("position", "id"))
        for label, sign in zip(labels, signs(labels), strict=True):
            if sign != label.colour:
                type(label).objects.filter(pk=label.pk).update(sign=sign)


def settle_constraints(apps: Any, schema_editor: Any) -> None:
    """PostgreSQL changes no table whose new rows it has not checked yet."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("SET CONSTRAINTS ALL IMMEDIATE")


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0025_opinions"),
    ]

    operations = [
        migrations.AddField(
            model_name="rating",
            name="sign",
            field=models.CharField(
                blank=True,
                default="",
                help_text="The drawing of _icons.html; where empty, the colour’s own.",
                max_length=20,
            ),
        ),
        migrations.RunPython(tell_apart, migrations.RunPython.noop),
        migrations.RunPython(settle_constraints, migrations.RunPython.noop),
    ]

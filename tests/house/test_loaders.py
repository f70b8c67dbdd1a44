"""How templates are compiled without the line breaks that only lay them out."""

import pytest
from django.conf import settings
from django.template import Context, Engine, TemplateSyntaxError
from django.template.autoreload import get_template_directories

from newsroom.loaders import Loader, without_layout


@pytest.mark.parametrize(
    ("written", "compiled"),
    [
        ("<ul>\n  <li>a</li>\n\n  <li>b</li>\n</ul>\n", "<ul><li>a</li><li>b</li></ul>"),
        ("<p>\n  one\n  two {{ three }}\n  {{ four }}\n</p>", "<p>one two {{ three }} {{ four }}</p>"),
        ("{% if a %}\n  b\n{% endif %}\n{# c #}\nd", "{% if a %}b{% endif %}{# c #}d"),
        ("<b>a</b> <i>b</i>  c", "<b>a</b> <i>b</i>  c"),
        ("1 > 0\nand 2 < 3\nso", "1 > 0 and 2 < 3 so"),
    ],
)
def test_a_line_break_vanishes_beside_a_tag_and_is_a_space_between_words(written, compiled):
    assert without_layout(written) == compiled


@pytest.mark.parametrize(
    ("written", "compiled"),
    [
        ('<a class="x"\n    href="/"\n>a</a>', '<a class="x" href="/">a</a>'),
        ('<a title="1 > 0\n  and"\n    href="{% url "x" %}">', '<a title="1 > 0 and" href="{% url "x" %}">'),
        ("<a\n    {% if b %}c{% endif %}\n    d>", "<a{% if b %} c{% endif %} d>"),
        (
            "<a\n  {% if b %}c\n  {% elif d %}\n    e\n  {% else %}f{% endif %}>",
            "<a{% if b %} c{% elif d %} e{% else %} f{% endif %}>",
        ),
        ('<a class="b\n  {% if c %}d{% endif %}">', '<a class="b{% if c %} d{% endif %}">'),
        ("<p>\n  {% if b %}c{% endif %}", "<p>{% if b %}c{% endif %}"),
    ],
)
def test_between_attributes_it_is_a_space_that_a_condition_takes_in(written, compiled):
    assert without_layout(written) == compiled


@pytest.mark.parametrize(
    "kept",
    [
        "<pre>\n  a\n  <b>c</b>\n</pre>",
        "<textarea>\n{{ a }}\n  b</textarea>",
        "{% verbatim %}\n  <p>\n  {{ a }}\n{% endverbatim %}",
        "{% verbatim a %}\n{% endverbatim %}\n{% endverbatim a %}",
        "{% comment %}\n  a\n{% endcomment %}",
        "<!-- it's\n  a -->",
    ],
)
def test_what_is_shown_line_by_line_stays(kept):
    assert without_layout(f"<div>\n  {kept}\n</div>") == f"<div>{kept}</div>"


def engine(folder, **options):
    return Engine([folder], loaders=[("django.template.loaders.cached.Loader", ["newsroom.loaders.Loader"])], **options)


def test_a_plain_text_template_keeps_its_lines(tmp_path):
    (tmp_path / "mail.txt").write_text("Hello,\n\n  {{ name }}\n")

    assert engine(tmp_path).get_template("mail.txt").render(Context({"name": "Ana"})) == "Hello,\n\n  Ana\n"


def test_the_error_page_of_debug_names_the_line_of_the_file(tmp_path):
    (tmp_path / "base.html").write_text("<p\n  id='a'>\n  {% block main %}{% endblock %}\n</p>\n")
    (tmp_path / "page.html").write_text("{% extends 'base.html' %}\n\n{% block main %}\n  a\n\n  {% no_such_tag %}\n")

    with pytest.raises(TemplateSyntaxError) as error:
        engine(tmp_path, debug=True).get_template("page.html")

    assert error.value.template_debug["line"] == 6


def test_debug_prints_the_same(tmp_path):
    (tmp_path / "base.html").write_text("<p\n  id='a'>\n  {% block main %}{% endblock %}\n</p>\n")
    (tmp_path / "page.html").write_text(
        "{# b #}\n{% extends 'base.html' %}\n{% block main %}\n  a\n\n  b\n{% endblock %}"
    )

    printed = {engine(tmp_path, debug=debug).render_to_string("page.html") for debug in (False, True)}

    assert printed == {"<p id='a'>a b</p>"}


def test_our_own_templates_go_through_the_loader_and_those_of_apps_do_not():
    used = Engine.get_default()

    assert isinstance(used.get_template("articles/queue.html").origin.loader, Loader)
    assert not isinstance(used.get_template("admin/change_list.html").origin.loader, Loader)
    assert "\n" in used.get_template("admin/change_list.html").source
    assert settings.BASE_DIR / "templates" in get_template_directories()

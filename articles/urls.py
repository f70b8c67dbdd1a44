"""Every route, grouped by noun."""

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import LoginView, LogoutView
from django.urls import path

from articles.views import (
    activity,
    calls,
    changes,
    correcting,
    desk,
    galley,
    importing,
    names,
    pages,
    pencil,
    public,
    queue,
    quotes,
    revising,
    revisions,
    settings,
    speakers,
    tags,
)
from articles.views import articles as article_views

urlpatterns = [
    path("", desk.desk_page, name="desk"),
    path(
        "sign-in/",
        login_not_required(LoginView.as_view(template_name="sign_in.html", redirect_authenticated_user=True)),
        name="sign-in",
    ),
    path("sign-out/", login_not_required(LogoutView.as_view()), name="sign-out"),
    path("keys/", pages.keys_page, name="keys"),
    path("words/", pages.glossary_page, name="glossary"),
    path("settings/", settings.settings_page, name="settings"),
    path("settings/look/", settings.keep_look, name="settings-look"),
    path("settings/password/", settings.change_password, name="settings-password"),
    # articles
    path("articles/", pages.articles_page, name="articles"),
    path("articles/new/", importing.new_page, name="article-new"),
    path("articles/new/look/", importing.look, name="article-look-through"),
    path("articles/create/", importing.create, name="article-create"),
    path("articles/<int:article_id>/edit/", article_views.edit_page, name="article-edit"),
    path("articles/<int:article_id>/edit/keep/", article_views.edit, name="article-edit-keep"),
    path("articles/<int:article_id>/archive/", article_views.archive, name="article-archive"),
    path("articles/<int:article_id>/", pages.article_page, name="article"),
    path("articles/<int:article_id>/text/", revising.text_page, name="article-text"),
    path("articles/<int:article_id>/text/look/", revising.look, name="article-text-look"),
    path("articles/<int:article_id>/text/keep/", revising.keep, name="article-text-keep"),
    path("articles/<int:article_id>/revisions/", revisions.revisions_page, name="article-revisions"),
    path("articles/<int:article_id>/revisions/<int:number>/", revisions.revision_page, name="article-revision"),
    path("articles/<int:article_id>/changes/", changes.changes_page, name="article-changes"),
    path("articles/<int:article_id>/look/", changes.look, name="article-look"),
    path("articles/<int:article_id>/pencil/", pencil.pencil_page, name="article-pencil"),
    path("articles/<int:article_id>/pencil/tick/", pencil.tick, name="article-tick"),
    path("articles/<int:article_id>/galley/", galley.galley_page, name="article-galley"),
    path("articles/<int:article_id>/slip/", calls.slip_page, name="article-slip"),
    # many files at once
    path("imports/<int:batch_id>/", importing.import_page, name="import"),
    path("imports/<int:batch_id>/start/", importing.start, name="import-start"),
    path("imports/<int:batch_id>/go-on/", importing.go_on, name="import-go-on"),
    path("imports/<int:batch_id>/throw-away/", importing.throw_away, name="import-throw-away"),
    # the record
    path("activity/", activity.activity_page, name="activity"),
    path("activity.csv", activity.activity_csv, name="activity-csv"),
    # names, offered while one is typed
    path("tags/names/", names.tag_names, name="tag-names"),
    path("people/names/", names.people_names, name="people-names"),
    path("speakers/names/", names.speaker_names, name="speaker-names"),
    path("articles/slugs/", names.article_slugs, name="article-slugs"),
    # speakers
    path("speakers/", speakers.speakers_page, name="speakers"),
    path("speakers/<int:speaker_id>/", speakers.speaker_page, name="speaker"),
    path("speakers/<int:speaker_id>/edit/", speakers.edit, name="speaker-edit"),
    path("speakers/<int:speaker_id>/merge/", speakers.merge, name="speaker-merge"),
    path("speakers/<int:speaker_id>/different/<int:proposal_id>/", speakers.tell_apart, name="speaker-different"),
    # tags
    path("tags/", tags.tags_page, name="tags"),
    path("tags/<int:tag_id>/rename/", tags.rename, name="tag-rename"),
    path("tags/<int:tag_id>/merge/", tags.merge, name="tag-merge"),
    # queue
    path("queue/", queue.queue_page, name="queue"),
    path("queue/filters/", queue.filters_page, name="queue-filters"),
    path("queue/bulk/", queue.bulk, name="queue-bulk"),
    path("queue/views/", queue.save_view, name="view-save"),
    path("queue/views/<int:view_id>/remove/", queue.remove_view, name="view-remove"),
    path("undo/", quotes.undo, name="undo"),
    # quotes
    path("quotes/<int:quote_id>/", quotes.quote_page, name="quote"),
    path("quotes/<int:quote_id>/rate/", quotes.rate, name="quote-rate"),
    path("quotes/<int:quote_id>/reject/", quotes.reject, name="quote-reject"),
    path("quotes/<int:quote_id>/wording/", quotes.check_wording, name="quote-wording"),
    path("quotes/<int:quote_id>/assign/", quotes.assign, name="quote-assign"),
    path("quotes/<int:quote_id>/later/", quotes.defer, name="quote-later"),
    path("quotes/<int:quote_id>/sign-off/", quotes.sign_off, name="quote-sign-off"),
    path("quotes/<int:quote_id>/send-back/", quotes.send_back, name="quote-send-back"),
    path("quotes/<int:quote_id>/tags/", quotes.tag, name="quote-tag"),
    path("quotes/<int:quote_id>/tags/<int:tag_id>/remove/", quotes.untag, name="quote-untag"),
    path("quotes/<int:quote_id>/evidence/", quotes.add_evidence, name="quote-evidence"),
    path(
        "quotes/<int:quote_id>/evidence/<int:evidence_id>/withdraw/",
        quotes.withdraw_evidence,
        name="quote-evidence-withdraw",
    ),
    # correcting what is marked
    path("articles/<int:article_id>/mark/", correcting.mark_page, name="article-mark"),
    path("articles/<int:article_id>/mark/keep/", correcting.mark, name="article-mark-keep"),
    path("quotes/<int:quote_id>/correct/", correcting.correct_page, name="quote-correct"),
    path("quotes/<int:quote_id>/attribute/", correcting.attribute, name="quote-attribute"),
    path("quotes/<int:quote_id>/ends/", correcting.move_ends, name="quote-ends"),
    path("quotes/<int:quote_id>/split/", correcting.split, name="quote-split"),
    # calls on the copy
    path("quotes/<int:quote_id>/calls/", calls.calls_page, name="quote-calls"),
    path("quotes/<int:quote_id>/calls/raise/", calls.raise_call, name="quote-call-raise"),
    path("quotes/<int:quote_id>/calls/<int:call_id>/settle/", calls.settle_call, name="quote-call-settle"),
    # what readers see
    path("fact-checks/", public.fact_checks_page, name="public-fact-checks"),
    path("fact-checks/corrections/", public.corrections_page, name="public-corrections"),
    path("fact-checks/method/", public.method_page, name="public-method"),
    path("fact-checks/feed.json", public.feed_json, name="public-feed"),
    path("fact-checks/feed.atom", public.feed_atom, name="public-atom"),
    path("fact-checks/<uuid:public_id>/", public.fact_check_page, name="public-fact-check"),
    path("sitemap.xml", public.sitemap, name="public-sitemap"),
]

//! `overens serve`: the site, with its worker.

mod demo;
mod follow;

use std::future::Future;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::watch;
use web::{IdentityProviders, Site};
use wording::{Language, message};

use self::follow::{Answering, follow};
use crate::Outcome;
use crate::arguments::Serve;
use crate::failure::Failure;
use crate::operation::{self, PROGRAM, Signals, trouble};
use crate::{key_file, mail_settings};

/// Names the file of identity providers, when nobody typed one.
const IDENTITY_PROVIDERS: &str = "OVERENS_IDENTITY_PROVIDERS";

/// How long answers under way may take after the program was asked to stop.
const DRAIN: Duration = Duration::from_secs(30);

/// Runs the command.
pub fn run(arguments: Serve, language: Language) -> Result<Outcome, Failure> {
    operation::run(
        arguments.operation.log,
        language,
        serve(arguments, language),
    )
}

async fn serve(arguments: Serve, language: Language) -> Result<Outcome, Failure> {
    // Read before the database is touched: a mistake in it changes nothing.
    let providers = identity_providers(&arguments)?;
    let mail = mail_settings::read(&arguments.mail)?;
    // Kept until the end: a temporary folder goes with it.
    let demonstration = if arguments.demo {
        Some(demo::open(&arguments).await?)
    } else {
        None
    };
    let (casework, made) = if let Some(demonstration) = &demonstration {
        (demonstration.casework.clone(), None)
    } else {
        let casework = operation::open(&arguments.operation).await?;
        casework.prepare().await.map_err(|error| trouble(&error))?;
        demo::refuse(&casework).await?;
        key_file::fitted(casework, &arguments.operation, &arguments.keys).await?
    };
    let casework = match mail {
        Some(mail) => casework.with_mail(mail),
        None => casework,
    };
    let published = casework
        .published()
        .await
        .map_err(|error| trouble(&error))?;
    // Bound before anything is said, so that what is printed can be followed at once.
    let listener = bind(arguments.listen).await?;
    let listens = listener.local_addr().unwrap_or(arguments.listen);
    let measured = match arguments.metrics {
        Some(listen) => Some(bind(listen).await?),
        None => None,
    };
    // What is sent out leads to the site only when somebody said where it stands.
    let casework = match &arguments.base_address {
        Some(base) => casework.with_base_address(base),
        None => casework,
    };
    let base = arguments.base_address.clone();
    let base = base.unwrap_or_else(|| format!("http://{listens}"));
    let answering = Answering::new();
    let asked = answering.clone();
    let site = Site::new(published, PROGRAM.clock, PROGRAM.version)
        .with_base_address(&base)
        .with_casework(casework.clone())
        .with_database_check(Box::new(move || asked.now()));
    let site = match providers {
        Some(providers) => site.with_identity_providers(providers),
        None => site,
    };
    let site = if arguments.behind_proxy {
        site.behind_proxy()
    } else {
        site
    };
    let site = if arguments.demo {
        site.for_demonstration()
    } else {
        site
    };
    let site = Arc::new(site);

    let (stopping, stopped) = watch::channel(false);
    let worker = (!arguments.no_worker).then(|| {
        let (casework, stop) = (casework.clone(), told(&stopped));
        tokio::spawn(async move { casework.work(stop).await })
    });
    tokio::spawn(follow(
        casework.clone(),
        Arc::clone(&site),
        answering,
        told(&stopped),
    ));
    let mut signals = Signals::listen();
    let address = format!("{}/", base.trim_end_matches('/'));
    let listens = message!("serve-listens", address = address);
    operation::say(arguments.operation.log, language, &listens);
    key_file::tell(made.as_deref(), arguments.operation.log, language);

    if let Some(listener) = measured {
        let (operations, stop) = (web::operations(Arc::clone(&site)), told(&stopped));
        let server = axum::serve(listener, operations).with_graceful_shutdown(stop);
        tokio::spawn(async move { server.await });
    }
    let routes = web::router(site).into_make_service_with_connect_info::<SocketAddr>();
    let server = axum::serve(listener, routes).with_graceful_shutdown(told(&stopped));
    let server = tokio::spawn(async move { server.await });
    signals.stop().await;
    tracing::info!("Asked to stop: finishing what is under way.");
    let _ = stopping.send(true);
    // Whoever holds a connection open without asking anything does not hold the program, nor does a database that has
    // fallen silent.
    let finished = async {
        let served = server.await.is_ok();
        if let Some(worker) = worker {
            let _ = worker.await;
        }
        casework.close().await;
        served
    };
    let drained = tokio::select! {
        finished = tokio::time::timeout(DRAIN, finished) => finished.unwrap_or(false),
        () = signals.stop() => false,
    };
    drop(demonstration);
    tracing::info!(drained, "Stopped.");
    Ok(Outcome::Done)
}

/// Those people can sign in by: of the file that was typed, or that the environment names.
fn identity_providers(arguments: &Serve) -> Result<Option<IdentityProviders>, Failure> {
    let named = || std::env::var_os(IDENTITY_PROVIDERS).map(PathBuf::from);
    let Some(file) = arguments.identity_providers.clone().or_else(named) else {
        return Ok(None);
    };
    let read = IdentityProviders::read(&file);
    read.map(Some).map_err(|error| Failure::of(&error))
}

/// Comes when the program is to stop.
fn told(stopped: &watch::Receiver<bool>) -> impl Future<Output = ()> + Send + use<> {
    let mut stopped = stopped.clone();
    async move {
        let _ = stopped.wait_for(|stop| *stop).await;
    }
}

async fn bind(listen: SocketAddr) -> Result<TcpListener, Failure> {
    TcpListener::bind(listen).await.map_err(|error| {
        let message = match error.kind() {
            std::io::ErrorKind::AddrInUse => {
                message!("serve-in-use", address = listen.to_string())
            }
            std::io::ErrorKind::PermissionDenied => {
                message!("serve-not-allowed", address = listen.to_string())
            }
            _ => message!(
                "serve-cannot-listen",
                address = listen.to_string(),
                reason = error.to_string()
            ),
        };
        Failure::wrong_with(message, message!("serve-listen-hint"))
    })
}

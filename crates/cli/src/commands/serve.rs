//! `overens serve`: the site, with its worker.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::watch;
use web::Site;
use wording::{Language, message};

use crate::Outcome;
use crate::arguments::Serve;
use crate::failure::Failure;
use crate::operation::{self, PROGRAM, trouble};
use crate::output;

/// How long answers under way may take after the program was asked to stop.
const DRAIN: Duration = Duration::from_secs(30);

/// Runs the command.
pub fn run(arguments: Serve, language: Language) -> Result<Outcome, Failure> {
    operation::log(arguments.operation.log);
    operation::run(serve(arguments, language))
}

async fn serve(arguments: Serve, language: Language) -> Result<Outcome, Failure> {
    let casework = operation::open(&arguments.operation).await?;
    casework.prepare().await.map_err(|error| trouble(&error))?;
    let published = casework
        .published()
        .await
        .map_err(|error| trouble(&error))?;
    // Bound before anything is said, so that what is printed can be followed at once.
    let listener = bind(arguments.listen).await?;
    let listens = listener.local_addr().unwrap_or(arguments.listen);
    let base = arguments.base_address.clone();
    let base = base.unwrap_or_else(|| format!("http://{listens}"));
    let site = Site::new(published, PROGRAM.clock, PROGRAM.version)
        .with_base_address(&base)
        .with_casework(casework.clone());
    let site = if arguments.behind_proxy {
        site.behind_proxy()
    } else {
        site
    };
    let site = Arc::new(site);

    let (stopping, mut stopped) = watch::channel(false);
    let worker = (!arguments.no_worker).then(|| {
        let (casework, mut stopped) = (casework.clone(), stopped.clone());
        tokio::spawn(async move {
            let stop = async move {
                let _ = stopped.wait_for(|stop| *stop).await;
            };
            casework.work(stop).await
        })
    });
    let address = format!("{}/", base.trim_end_matches('/'));
    output::aside(&format!(
        "{}\n",
        language.say(&message!("serve-listens", address = address))
    ));

    if let Some(listen) = arguments.metrics {
        let listener = bind(listen).await?;
        let (operations, mut stopped) = (web::operations(Arc::clone(&site)), stopped.clone());
        tokio::spawn(async move {
            let server = axum::serve(listener, operations).with_graceful_shutdown(async move {
                let _ = stopped.wait_for(|stop| *stop).await;
            });
            server.await
        });
    }
    let routes = web::router(site).into_make_service_with_connect_info::<SocketAddr>();
    let server = axum::serve(listener, routes).with_graceful_shutdown(async move {
        let _ = stopped.wait_for(|stop| *stop).await;
    });
    let server = tokio::spawn(async move { server.await });
    operation::stop().await;
    tracing::info!("Asked to stop: finishing what is under way.");
    let _ = stopping.send(true);
    // Whoever holds a connection open without asking anything does not hold the program.
    let drained = tokio::time::timeout(DRAIN, server).await.is_ok();
    if let Some(worker) = worker {
        let _ = tokio::time::timeout(DRAIN, worker).await;
    }
    casework.close().await;
    tracing::info!(drained, "Stopped.");
    Ok(Outcome::Done)
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
